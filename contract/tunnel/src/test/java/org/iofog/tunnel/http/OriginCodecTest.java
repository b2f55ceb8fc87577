package org.iofog.tunnel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OriginCodecTest {

    private final OriginCodec codec = new OriginCodec();

    @AfterEach
    void release() {
        codec.release();
    }

    @Test
    void readsAnAnswerWhoseLinesEndAsUnixEndsThem() {
        HttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        codec.encode(request, bytes -> bytes.release());
        List<Object> parts = new ArrayList<>();

        codec.decode(
                Unpooled.copiedBuffer(
                        "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 4\n\npage", StandardCharsets.UTF_8),
                parts::add);

        assertThat(parts.getFirst()).isInstanceOfSatisfying(HttpResponse.class, answer -> {
            assertThat(answer.decoderResult().isSuccess()).isTrue();
            assertThat(answer.headers().get("Content-Type")).isEqualTo("text/plain");
        });
        assertThat(parts.get(1)).isInstanceOfSatisfying(HttpContent.class, body -> {
            assertThat(body.content().toString(StandardCharsets.UTF_8)).isEqualTo("page");
            body.release();
        });
    }
}
