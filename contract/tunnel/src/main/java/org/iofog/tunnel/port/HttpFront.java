package org.iofog.tunnel.port;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import org.iofog.tunnel.port.PortSettings.HttpLimits;

/** Reads requests, adds who they are forwarded for, and passes them on one by one. */
final class HttpFront implements Front {

    private static final int PART_BYTES = 64 << 10;

    @Override
    public void accepted(Channel socket, Entrance entrance) {
        HttpLimits limits = entrance.settings().http();
        addCodec(socket, limits);
        HttpConversation conversation = new HttpConversation(entrance);
        socket.pipeline().addLast(conversation);
    }

    @Override
    public void refuse(Channel socket, Refusal refusal) {
        addCodec(socket, HttpLimits.USUAL);
        PlainAnswer.of(HttpResponseStatus.valueOf(refusal.status()), refusal.sentence())
                .sendAndClose(socket);
    }

    /** One message is handed on for each read. */
    private static void addCodec(Channel socket, HttpLimits limits) {
        HttpDecoderConfig config = new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.lineBytes())
                .setMaxHeaderSize(limits.headerBytes())
                .setMaxChunkSize(PART_BYTES);
        socket.pipeline().addLast(new HttpServerCodec(config), new FlowControlHandler());
    }
}
