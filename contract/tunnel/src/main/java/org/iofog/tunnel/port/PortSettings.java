package org.iofog.tunnel.port;

import java.time.Duration;
import org.iofog.tunnel.http.HttpLimits;
import org.jspecify.annotations.Nullable;

/**
 * How public ports behave that one process opens.
 *
 * @param address of this host to open them at
 * @param patience how long a connection waits for its microservice
 * @param idle after how long without a byte a connection is ended
 * @param http what HTTP clients may do
 * @param tls absent: what comes in is not encrypted
 */
public record PortSettings(
        String address,
        Duration patience,
        Duration idle,
        HttpLimits http,
        @Nullable CertificateFiles tls) {

    public static PortSettings usual(String address) {
        return new PortSettings(address, Duration.ofSeconds(30), Duration.ofHours(1), HttpLimits.USUAL, null);
    }
}
