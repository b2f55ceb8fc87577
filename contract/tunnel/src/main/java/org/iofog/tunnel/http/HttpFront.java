package org.iofog.tunnel.http;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import org.iofog.tunnel.front.Entrance;
import org.iofog.tunnel.front.Front;
import org.iofog.tunnel.front.Refusal;

/** Speaks HTTP/1 with the clients of a public port. */
public final class HttpFront implements Front {

    private static final int PART_BYTES = 64 << 10;

    private final HttpLimits limits;

    public HttpFront(HttpLimits limits) {
        this.limits = limits;
    }

    @Override
    public void accepted(Channel socket, Entrance entrance) {
        addCodec(socket);
        socket.pipeline().addLast(new HttpGateway(new ClientConnection(socket), entrance, limits));
    }

    @Override
    public void refuse(Channel socket, Refusal refusal) {
        addCodec(socket);
        ErrorResponse.of(refusal).sendAndClose(socket);
    }

    /** One message is handed on for each read. */
    private void addCodec(Channel socket) {
        HttpDecoderConfig config = new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.lineBytes())
                .setMaxHeaderSize(limits.headerBytes())
                .setMaxChunkSize(PART_BYTES);
        socket.pipeline().addLast(new HttpServerCodec(config), new FlowControlHandler());
    }
}
