package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.Rejected;
import org.apache.qpid.proton.message.Message;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.message.ContractJson;
import org.iofog.testkit.PlainAmqpClient;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What somebody's own program can get wrong on the bus: one sentence where it asks for an answer, and nothing done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCommandsST {

    private static final String CREATE = "iofog.commands.namespace.create";
    private static final int TOO_MANY_BYTES = 5 << 20;

    private Mesh mesh;
    private ControllerApi api;
    private PlainAmqpClient operator;
    private PlainAmqpClient controller;
    private List<Message> dead;

    @BeforeAll
    void startMesh(@TempDir Path folder) {
        mesh = new Mesh(folder);
        mesh.startServers();
        api = mesh.startController("controller");
        operator = connect("operator");
        controller = connect("controller");
        dead = controller.take(Addresses.DEAD_LETTERS);
    }

    @AfterEach
    void theNextCommandIsDone() {
        String name = "after-" + UUID.randomUUID();

        Message reply = operator.request(command(CREATE, "{\"name\": \"%s\"}".formatted(name)));

        assertThat(typeOf(reply)).isEqualTo("iofog.replies.command-accepted");
        assertThat(api.get("/namespaces/" + name).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stopMesh() {
        operator.close();
        controller.close();
        mesh.close();
    }

    @Test
    void anOversizedCommandIsRefusedByTheBusItself() {
        Message oversized = command(CREATE, "x".repeat(TOO_MANY_BYTES));

        assertThat(operator.send(oversized))
                .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
                .extracting(rejected -> rejected.getError().getDescription())
                .asString()
                .contains("the bus takes at most 4194304");
    }

    @Test
    void malformedJsonIsAnsweredWhereItIsAndLaidWithTheDead() {
        Message malformed = command(CREATE, "{\"name\": oops}");

        Message reply = operator.request(malformed);

        assertThat(bodyOf(reply).path("code").asText()).isEqualTo("MALFORMED");
        assertThat(bodyOf(reply).path("detail").asText()).isEqualTo("The body is not JSON: see line 1, column 10.");
        awaitDead(malformed, bodyOf(reply).path("detail").asText());
    }

    @Test
    void malformedJsonNobodyAsksAboutIsADeadLetterWithItsReason() {
        Message malformed = command(CREATE, "[]");

        assertThat(operator.send(malformed)).isInstanceOf(Accepted.class);

        awaitDead(malformed, "The body");
    }

    @Test
    void anUnknownCommandIsAnsweredAndPassedOver() {
        Message unknown = command("iofog.commands.agent.teleport", "{\"name\": \"agent-1\"}");

        Message reply = operator.request(unknown);

        assertThat(bodyOf(reply).path("code").asText()).isEqualTo("UNKNOWN_COMMAND");
        assertThat(bodyOf(reply).path("detail").asText()).contains("iofog.commands.agent.teleport");
        assertThat(dead).extracting(Message::getMessageId).doesNotContain(unknown.getMessageId());
    }

    @Test
    void aMessageWithoutAnyIdIsAnsweredToo() {
        Message bare = Message.Factory.create();
        bare.setAddress(CREATE);

        Message reply = operator.request(bare);

        assertThat(bodyOf(reply).path("detail").asText()).contains("cloudEvents:specversion is missing");
    }

    @Test
    void aCommandForANamespaceThatIsNotThereIsRefused() {
        Message elsewhere = command(
                "iofog.commands.agent.create", "{\"namespace\": \"elsewhere\", \"name\": \"agent-1\", \"config\": {}}");

        Message reply = operator.request(elsewhere);

        assertThat(bodyOf(reply).path("code").asText()).isEqualTo("NOT_FOUND");
        assertThat(bodyOf(reply).path("detail").asText()).contains("elsewhere");
    }

    @Test
    void aCommandDoesNotReachIntoAnotherNamespace() {
        operator.request(command(CREATE, "{\"name\": \"theirs\"}"));
        operator.request(command(
                "iofog.commands.agent.create", "{\"namespace\": \"default\", \"name\": \"ours\", \"config\": {}}"));

        Message reply = operator.request(
                command("iofog.commands.agent.delete", "{\"namespace\": \"theirs\", \"name\": \"ours\"}"));

        assertThat(bodyOf(reply).path("code").asText()).isEqualTo("NOT_FOUND");
        assertThat(bodyOf(reply).path("detail").asText()).contains("ours", "theirs");
        assertThat(api.agent("ours").name()).isEqualTo("ours");
    }

    private PlainAmqpClient connect(String user) {
        JsonNode access = mesh.connection();
        JsonNode login = access.path(user);
        return new PlainAmqpClient(
                access.path("busUrl").asText(),
                login.path("user").asText(),
                login.path("password").asText());
    }

    private void awaitDead(Message sent, String reason) {
        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(dead)
                        .filteredOn(letter -> sent.getMessageId().equals(letter.getMessageId()))
                        .singleElement()
                        .satisfies(letter -> assertThat(propertiesOf(letter))
                                .containsEntry("iofogAddress", CREATE)
                                .hasEntrySatisfying(
                                        "iofogReason",
                                        text -> assertThat(text).asString().startsWith(reason))));
    }

    private static Message command(String type, String body) {
        String id = UUID.randomUUID().toString();
        Message message = Message.Factory.create();
        message.setAddress(type);
        message.setMessageId(id);
        message.setDurable(true);
        message.setApplicationProperties(new ApplicationProperties(new HashMap<>(Map.of(
                "cloudEvents:specversion",
                "1.0",
                "cloudEvents:id",
                id,
                "cloudEvents:source",
                "/by-hand",
                "cloudEvents:type",
                type))));
        message.setBody(new Data(new Binary(body.getBytes(StandardCharsets.UTF_8))));
        return message;
    }

    private static Map<String, Object> propertiesOf(Message message) {
        return message.getApplicationProperties().getValue();
    }

    private static Object typeOf(Message message) {
        return propertiesOf(message).get("cloudEvents:type");
    }

    private static JsonNode bodyOf(Message message) {
        try {
            return ContractJson.mapper()
                    .readTree(((Data) message.getBody()).getValue().getArray());
        } catch (IOException e) {
            throw new AssertionError("the reply is not JSON", e);
        }
    }
}
