package org.iofog.tunnel.port;

import java.time.Duration;
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

    /**
     * Limits of HTTP.
     *
     * @param lineBytes longest request line
     * @param headerBytes all headers of a request together
     * @param headTime a request's head must be there after so long
     * @param answerTime a microservice must begin to answer after so long
     * @param keepAlive a connection may wait so long for its next request
     */
    public record HttpLimits(
            int lineBytes, int headerBytes, Duration headTime, Duration answerTime, Duration keepAlive) {

        public static final HttpLimits USUAL = new HttpLimits(
                8 << 10, 32 << 10, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    public static PortSettings usual(String address) {
        return new PortSettings(address, Duration.ofSeconds(30), Duration.ofHours(1), HttpLimits.USUAL, null);
    }
}
