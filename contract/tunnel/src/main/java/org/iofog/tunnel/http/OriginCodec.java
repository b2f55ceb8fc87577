package org.iofog.tunnel.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObject;
import java.util.function.Consumer;

/** Writes requests into a stream and reads answers from it, also of scripts that end their lines as Unix does. */
final class OriginCodec {

    private static final int LINE_BYTES = 16 << 10;
    private static final int HEADER_BYTES = 256 << 10;
    private static final int PART_BYTES = 64 << 10;

    private final EmbeddedChannel channel = new EmbeddedChannel(new HttpClientCodec(answers(), false, false));

    private static HttpDecoderConfig answers() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(LINE_BYTES)
                .setMaxHeaderSize(HEADER_BYTES)
                .setMaxChunkSize(PART_BYTES)
                .setStrictLineParsing(false);
    }

    void encode(HttpObject message, Consumer<ByteBuf> bytes) {
        channel.writeOutbound(message);
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            bytes.accept(next);
        }
    }

    /** @param parts HTTP objects; after a switch of protocols the bytes that follow */
    void decode(ByteBuf bytes, Consumer<Object> parts) {
        channel.writeInbound(bytes);
        pass(parts);
    }

    /** The stream has finished, which may be how an answer ends. */
    void finish(Consumer<Object> parts) {
        channel.finish();
        pass(parts);
    }

    private void pass(Consumer<Object> parts) {
        for (Object next = channel.readInbound(); next != null; next = channel.readInbound()) {
            parts.accept(next);
        }
    }

    void release() {
        channel.finishAndReleaseAll();
    }
}
