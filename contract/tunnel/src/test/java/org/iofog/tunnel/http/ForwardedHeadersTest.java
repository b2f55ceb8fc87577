package org.iofog.tunnel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ForwardedHeadersTest {

    private final HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");

    @Test
    void tellsOfAnAddressOfVersionSixInBrackets() throws Exception {
        // When
        ForwardedHeaders.add(request, InetAddress.getByName("2001:db8::7"), true);

        // Then
        assertThat(request.headers().get("Forwarded")).isEqualTo("for=\"[2001:db8:0:0:0:0:0:7]\";proto=https");
        assertThat(request.headers().get("X-Forwarded-Proto")).isEqualTo("https");
    }

    @Test
    void believesNoClientAboutProtocolAndHost() throws Exception {
        // Given
        request.headers().set("Host", "shop.example.org");
        request.headers().set("X-Forwarded-Host", "elsewhere.example.org").set("X-Forwarded-Proto", "https");

        // When
        ForwardedHeaders.add(request, InetAddress.getByName("192.0.2.7"), false);

        // Then
        assertThat(request.headers().getAll("X-Forwarded-Host")).containsExactly("shop.example.org");
        assertThat(request.headers().getAll("X-Forwarded-Proto")).containsExactly("http");
    }

    @Test
    void keepsWhatIsMeantForTheNextHopAlone() {
        // Given
        request.headers()
                .set("Connection", "keep-alive, X-Private")
                .set("X-Private", "1")
                .set("Keep-Alive", "5");

        // When
        String protocol = ForwardedHeaders.removeHopByHop(request.headers());

        // Then
        assertThat(protocol).isNull();
        assertThat(request.headers()).isEmpty();
    }

    @Test
    void tellsWhichProtocolIsSwitchedTo() {
        // Given
        request.headers().set("Connection", "keep-alive, Upgrade").set("Upgrade", "websocket");

        // Then
        assertThat(ForwardedHeaders.removeHopByHop(request.headers())).isEqualTo("websocket");
    }
}
