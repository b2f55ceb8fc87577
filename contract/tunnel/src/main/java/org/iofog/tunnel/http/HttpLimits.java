package org.iofog.tunnel.http;

import java.time.Duration;

/**
 * What HTTP clients and microservices may do.
 *
 * @param lineBytes longest request line
 * @param headerBytes all headers of a request together
 * @param headTime a request's head must be there after so long
 * @param answerTime a microservice must begin to answer after so long
 * @param keepAlive a connection may wait so long for its next request
 */
public record HttpLimits(int lineBytes, int headerBytes, Duration headTime, Duration answerTime, Duration keepAlive) {

    public static final HttpLimits USUAL =
            new HttpLimits(8 << 10, 32 << 10, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60));
}
