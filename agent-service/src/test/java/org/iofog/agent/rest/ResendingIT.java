package org.iofog.agent.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.iofog.agent.application.messages.Exchanged;
import org.iofog.contract.iomessage.SocketFrames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a microservice leaves without an acknowledgement, on real sockets and with a short patience. */
class ResendingIT {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void open() {
        api = new ApiUnderTest(folder, new Resending(Clock.systemUTC(), PATIENCE), "sensor", "filter");
        follow(5);
    }

    private void follow(int rate) {
        api.exchange.follow(Exchanged.state(
                Exchanged.microservice("sensor", List.of("filter"), Map.of("rate", rate)),
                Exchanged.microservice("filter")));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void sendsAMessageAgainUntilItIsAcknowledged() {
        try (SocketUnderTest filter = api.socket("/v2/message/socket/id/filter")) {
            var unused = api.exchange.publish("sensor", Exchanged.message(7));
            await().untilAsserted(() -> assertThat(filter.frames()).hasSize(2));

            byte[] first = filter.frames().getFirst();
            assertThat(filter.frames()).allMatch(frame -> Arrays.equals(frame, first));
            assertThat(Exchanged.number(SocketFrames.message(ByteBuffer.wrap(first))))
                    .isEqualTo(7);

            filter.acknowledge();
            filter.acknowledge();
            await().untilAsserted(
                            () -> assertThat(api.exchange.status().received()).isEqualTo(1));
            int sent = filter.frames().size();
            await().during(PATIENCE.multipliedBy(3))
                    .untilAsserted(() -> assertThat(filter.frames()).hasSize(sent));
        }
    }

    @Test
    void signalsAChangeAgain() {
        api.call("/v2/config/get", "{\"id\":\"sensor\"}");
        try (SocketUnderTest control = api.socket("/v2/control/socket/id/sensor")) {
            follow(6);

            await().untilAsserted(() -> assertThat(control.frames()).hasSizeGreaterThan(1));
        }
    }

    @Test
    void givesTheSocketUpAfterTenTriesAndHandsTheMessageToTheNext() {
        var unused = api.exchange.publish("sensor", Exchanged.message(7));
        try (SocketUnderTest deaf = api.socket("/v2/message/socket/id/filter")) {
            await().untilAsserted(() -> assertThat(deaf.closeReason()).isEqualTo("Nothing is acknowledged."));
            assertThat(deaf.frames()).hasSize(10);
        }
        try (SocketUnderTest next = api.socket("/v2/message/socket/id/filter")) {
            await().untilAsserted(() -> assertThat(next.frames()).hasSize(1));
        }
    }
}
