package org.iofog.contract.amqp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.AmqpSequence;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.Section;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.event.RouteEvent.RouteRenamed;
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.message.UnknownMessageType;
import org.iofog.contract.tunnel.PublicPortsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventCodecTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String MOVE = "iofog.commands.microservice.move";
    private static final String BODY = "{\"namespace\":\"default\",\"name\":\"msvc-1\",\"agent\":\"agent-2\"}";

    private final CloudEventCodec codec = new CloudEventCodec();

    @Test
    void decodesWhatItEncodes() {
        Envelope<?> envelope = new Envelope<>(
                "1",
                "/cli",
                NOON,
                "corr",
                "cause",
                "a@b.c",
                NOON.plusSeconds(30),
                new MoveMicroservice("default", "msvc-1", "agent-2"));

        assertThat(codec.decode(codec.encode(MOVE, envelope))).isEqualTo(envelope);
    }

    @Test
    void repeatsTheIdsWhereClientsWithoutCloudEventsLook() {
        Message message = codec.encode(MOVE, move("1", "corr"));

        assertThat(message.getMessageId()).isEqualTo("1");
        assertThat(message.getCorrelationId()).isEqualTo("corr");
        assertThat(message.getAddress()).isEqualTo(MOVE);
        assertThat(message.isDurable()).isTrue();
        assertThat(message.getContentType()).isEqualTo("application/json");
    }

    @Test
    void groupsEventsByNamespace() {
        Message event = codec.encode("events", envelope(new RouteRenamed("edge", "readings", "former"), null));
        Message command = codec.encode(MOVE, move("1", "corr"));

        assertThat(event.getGroupId()).isEqualTo("edge");
        assertThat(command.getGroupId()).isNull();
    }

    @Test
    void keepsLogsOffTheDisk() {
        Message message = codec.encode("logs", envelope(new LogChunk("t", 0, "line", false, null), null));

        assertThat(message.isDurable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void keepsQuestionsOffTheDisk(Object question) {
        assertThat(codec.encode("questions", envelope(question, null)).isDurable())
                .isFalse();
    }

    static Stream<Object> questions() {
        return Stream.of(new MeshQuery("default"), new MeshNamespacesQuery(), new PublicPortsQuery());
    }

    @Test
    void letsTasksExpireOnTheBusAndCommandsBeReported() {
        Message task = codec.encode("tasks", envelope(new AgentTask.PruneImages("t", NOON), NOON));
        Message command = codec.encode(MOVE, envelope(new MoveMicroservice("default", "m", "a"), NOON));

        assertThat(task.getExpiryTime()).isEqualTo(NOON.toEpochMilli());
        assertThat(command.getExpiryTime()).isZero();
    }

    @Test
    void takesTheIdAsCorrelationIdWhereNoneIsGiven() {
        Envelope<?> envelope = codec.decode(message(attributes(), data(BODY)));

        assertThat(envelope.correlationId()).isEqualTo("1");
    }

    @Test
    void readsWhatSimpleClientsSend() {
        Map<String, Object> underscores = new HashMap<>();
        attributes().forEach((name, value) -> underscores.put(name.replace(':', '_'), value));
        underscores.put("cloudEvents_time", Date.from(NOON));

        Envelope<?> envelope = codec.decode(message(underscores, new AmqpValue(BODY)));

        assertThat(envelope.data()).isEqualTo(new MoveMicroservice("default", "msvc-1", "agent-2"));
        assertThat(envelope.time()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type"})
    void namesAMissingAttribute(String name) {
        Map<String, Object> attributes = attributes();
        attributes.remove("cloudEvents:" + name);

        assertMalformed(
                message(attributes, data(BODY)), "The application property cloudEvents:" + name + " is missing");
    }

    @Test
    void refusesAMessageWithoutAnyProperties() {
        assertMalformed(message(null, data(BODY)), "cloudEvents:specversion is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "specversion | 2.0 | must be 1.0",
                "time | yesterday | \"yesterday\" and must be a time such as 2026-01-31T12:00:00Z",
                "deadline | 30s | \"30s\" and must be a time"
            })
    void namesAWrongAttribute(String name, String value, String sentence) {
        Map<String, Object> attributes = attributes();
        attributes.put("cloudEvents:" + name, value);

        assertMalformed(message(attributes, data(BODY)), sentence);
    }

    @Test
    void doesNotGuessAnUnknownType() {
        Map<String, Object> attributes = attributes();
        attributes.put("cloudEvents:type", "iofog.commands.microservice.fly");

        assertThatExceptionOfType(UnknownMessageType.class)
                .isThrownBy(() -> codec.decode(message(attributes, data(BODY))))
                .withMessageContaining("iofog.commands.microservice.fly");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"namespace\": | The body is not JSON: see line 1, column 14.",
                "not json | The body is not JSON: see line 1, column 1.",
                "null | The body is null and must be a JSON object.",
                "[] | The body has a wrong value: an object is needed there.",
                "\"text\" | The body has a wrong value: an object is needed there.",
                "{} | The body lacks namespace.",
                "{\"namespace\":\"default\",\"name\":\"m\"} | The body lacks agent.",
                "{\"namespace\":\"default\",\"name\":[1],\"agent\":\"a\"} | The body has a wrong value at name: a text is"
                        + " needed there.",
            })
    void saysWhatIsWrongWithABody(String body, String sentence) {
        assertMalformed(message(attributes(), data(body)), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"ports\":[{\"internal\":\"x\",\"external\":1}]} | at spec.container.ports[0].internal: a number",
                "{\"ports\":80} | at spec.container.ports: a list",
                "{\"rootHostAccess\":\"perhaps\"} | at spec.container.rootHostAccess: true or false",
                "{\"ports\":[{\"protocol\":\"smtp\"}]} | at spec.container.ports[0].protocol: one of http, tcp, udp",
            })
    void namesAWrongValueDeepInABody(String container, String sentence) {
        Map<String, Object> attributes = attributes();
        attributes.put("cloudEvents:type", "iofog.commands.microservice.create");

        assertMalformed(message(attributes, data("{\"spec\":{\"container\":" + container + "}}")), sentence);
    }

    @Test
    void leavesWhatASpecificationLacksToItsRules() {
        Map<String, Object> attributes = attributes();
        attributes.put("cloudEvents:type", "iofog.commands.microservice.create");

        Envelope<?> envelope = codec.decode(
                message(attributes, data("{\"namespace\":\"default\",\"name\":\"m\",\"spec\":{\"images\":{}}}")));

        assertThat(((CreateMicroservice) envelope.data()).spec().agent()).isNull();
    }

    @Test
    void refusesABodyThatIsNoText() {
        assertMalformed(message(attributes(), null), "The body is empty");
        assertMalformed(message(attributes(), new AmqpValue(42)), "The body is empty");
        assertMalformed(message(attributes(), new AmqpSequence(List.of(BODY))), "The body is empty");
        assertMalformed(message(attributes(), new Data(new Binary(new byte[] {(byte) 0xff, 0x00}))), "not JSON");
    }

    @Test
    void refusesTooMuchInBothDirections() {
        String large = "x".repeat(5 << 20);

        assertMalformed(message(attributes(), data('"' + large + '"')), "the bus takes at most");
        assertThatExceptionOfType(MessageRefused.class)
                .isThrownBy(() -> codec.encode(MOVE, envelope(new MoveMicroservice("default", large, "a"), null)))
                .withMessageContaining("the bus takes at most");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertMalformed(message(attributes(), data("[".repeat(100_000))), "The body");
    }

    private void assertMalformed(Message message, String sentence) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> codec.decode(message))
                .withMessageContaining(sentence);
    }

    private static Envelope<?> move(String id, String correlationId) {
        return new Envelope<>(
                id,
                "/cli",
                NOON,
                correlationId,
                null,
                null,
                null,
                new MoveMicroservice("default", "msvc-1", "agent-2"));
    }

    private static Envelope<?> envelope(Object data, Instant deadline) {
        return new Envelope<>("1", "/test", NOON, "1", null, null, deadline, data);
    }

    private static Map<String, Object> attributes() {
        return new HashMap<>(Map.of(
                "cloudEvents:specversion", "1.0",
                "cloudEvents:id", "1",
                "cloudEvents:source", "/by-hand",
                "cloudEvents:type", MOVE));
    }

    private static Section data(String body) {
        return new Data(new Binary(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Message message(Map<String, Object> properties, Section body) {
        Message message = Message.Factory.create();
        message.setApplicationProperties(properties == null ? null : new ApplicationProperties(properties));
        message.setBody(body);
        return message;
    }
}
