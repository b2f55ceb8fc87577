package org.iofog.agent.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.iofog.agent.application.messages.Exchanged;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.SocketFrames;
import org.iofog.contract.iomessage.SocketFrames.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketsIT {

    private static final String SENSOR = "/v2/message/socket/id/sensor";
    private static final String FILTER = "/v2/message/socket/id/filter";
    private static final String CONTROL = "/v2/control/socket/id/sensor";

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void open() {
        api = new ApiUnderTest(folder, "sensor", "filter");
        follow(Map.of("rate", 5));
    }

    private void follow(Map<String, Object> config) {
        follow(config, List.of("filter"), List.of());
    }

    private void follow(Map<String, Object> config, List<String> fromSensor, List<String> fromFilter) {
        api.exchange.follow(Exchanged.state(
                Exchanged.microservice("sensor", fromSensor, config),
                Exchanged.microservice("filter", fromFilter, Map.of())));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void carriesMessagesFromSocketToSocketWithReceipts() {
        try (SocketUnderTest sensor = api.socket(SENSOR);
                SocketUnderTest filter = api.socket(FILTER)) {
            IntStream.range(0, 500).mapToObj(Exchanged::message).forEach(sensor::send);

            await().untilAsserted(() ->
                    assertThat(sensor.framesOf(SocketFrames.RECEIPT)).hasSize(500));
            acknowledgeAll(filter, 500);

            List<IoMessage> messages = messagesOf(filter);
            assertThat(messages.stream().map(Exchanged::number))
                    .isEqualTo(IntStream.range(0, 500).boxed().toList());
            List<String> receipts = sensor.framesOf(SocketFrames.RECEIPT).stream()
                    .map(frame -> SocketFrames.receipt(ByteBuffer.wrap(frame)))
                    .map(Receipt::id)
                    .toList();
            assertThat(messages.stream().map(IoMessage::id)).isEqualTo(receipts);
            await().untilAsserted(
                            () -> assertThat(api.exchange.status().received()).isEqualTo(500));
        }
    }

    @Test
    void handsOverNoMoreThanAMicroserviceAcknowledges() {
        try (SocketUnderTest sensor = api.socket(SENSOR);
                SocketUnderTest filter = api.socket(FILTER)) {
            IntStream.range(0, 200).mapToObj(Exchanged::message).forEach(sensor::send);
            await().untilAsserted(() ->
                    assertThat(sensor.framesOf(SocketFrames.RECEIPT)).hasSize(200));

            await().during(Duration.ofMillis(300))
                    .untilAsserted(() -> assertThat(filter.frames()).hasSize(64));
            assertThat(api.exchange.status().received()).isZero();
        }
    }

    @Test
    void handsWhatWasNotAcknowledgedToTheNextSocket() {
        try (SocketUnderTest sensor = api.socket(SENSOR)) {
            IntStream.range(0, 3).mapToObj(Exchanged::message).forEach(sensor::send);
            try (SocketUnderTest first = api.socket(FILTER)) {
                await().untilAsserted(() -> assertThat(first.frames()).hasSize(3));
                first.acknowledge();
                await().untilAsserted(() ->
                        assertThat(api.exchange.status().received()).isEqualTo(1));
            }

            try (SocketUnderTest second = api.socket(FILTER)) {
                await().untilAsserted(() -> assertThat(second.frames()).hasSize(2));
                assertThat(messagesOf(second).stream().map(Exchanged::number)).containsExactly(1, 2);
            }
        }
    }

    @Test
    void takesTheAcknowledgementOfAReceiptForNoMessage() {
        follow(Map.of(), List.of("filter"), List.of("sensor"));
        try (SocketUnderTest sensor = api.socket(SENSOR);
                SocketUnderTest filter = api.socket(FILTER)) {
            filter.send(Exchanged.message(1));
            await().untilAsserted(() ->
                    assertThat(filter.framesOf(SocketFrames.RECEIPT)).hasSize(1));
            sensor.send(Exchanged.message(2));
            await().untilAsserted(() ->
                    assertThat(filter.framesOf(SocketFrames.MESSAGE)).hasSize(1));

            filter.acknowledge();
            filter.ping(SocketFrames.PING);
            await().untilAsserted(() -> assertThat(filter.pongs()).hasSize(1));
            assertThat(api.exchange.status().received()).isZero();

            filter.acknowledge();
            await().untilAsserted(
                            () -> assertThat(api.exchange.status().received()).isEqualTo(1));
        }
    }

    @Test
    void signalsAChangeOfTheConfigurationAlone() {
        api.call("/v2/config/get", "{\"id\":\"sensor\"}");
        try (SocketUnderTest control = api.socket(CONTROL)) {
            follow(Map.of("rate", 5));
            follow(Map.of("rate", 6));

            await().untilAsserted(() -> assertThat(control.frames())
                    .singleElement()
                    .isEqualTo(new byte[] {SocketFrames.NEW_CONFIGURATION}));
            control.acknowledge();
        }
    }

    @Test
    void signalsAChangeThatCameBeforeTheSocket() {
        api.call("/v2/config/get", "{\"id\":\"sensor\"}");
        follow(Map.of("rate", 7));

        try (SocketUnderTest control = api.socket(CONTROL)) {
            await().untilAsserted(() -> assertThat(control.frames()).hasSize(1));
        }
    }

    @Test
    void answersAPing() {
        try (SocketUnderTest sensor = api.socket(SENSOR)) {
            sensor.ping(SocketFrames.PING);

            await().untilAsserted(() -> assertThat(sensor.pongs()).hasSize(1));
        }
    }

    @Test
    void closesASocketThatSendsWhatIsNoMessage() {
        try (SocketUnderTest sensor = api.socket(SENSOR)) {
            sensor.send(new byte[] {SocketFrames.MESSAGE, 0, 0, 0, 1, 0});

            await().untilAsserted(() ->
                    assertThat(sensor.closeReason()).isEqualTo("The message has 1 bytes, less than the header's 33."));
        }
    }

    private static void acknowledgeAll(SocketUnderTest socket, int count) {
        for (int acknowledged = 0; acknowledged < count; acknowledged++) {
            int next = acknowledged;
            await().pollInterval(Duration.ofMillis(1))
                    .untilAsserted(() -> assertThat(socket.frames()).hasSizeGreaterThan(next));
            socket.acknowledge();
        }
    }

    private static List<IoMessage> messagesOf(SocketUnderTest socket) {
        return socket.framesOf(SocketFrames.MESSAGE).stream()
                .map(frame -> SocketFrames.message(ByteBuffer.wrap(frame)))
                .toList();
    }
}
