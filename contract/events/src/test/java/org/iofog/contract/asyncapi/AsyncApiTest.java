package org.iofog.contract.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply;
import org.iofog.contract.event.Event;
import org.iofog.contract.mesh.MeshNamespaces;
import org.iofog.contract.mesh.MeshNamespacesQuery;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.message.MessageType;
import org.iofog.contract.message.MessageTypes;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.contract.tunnel.PublicPorts;
import org.iofog.contract.tunnel.PublicPortsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/asyncapi.yaml} to the registry of message types and to their records. */
class AsyncApiTest {

    private static final String DYNAMIC = "null";
    private static final String AGENT = "{agentUuid}";
    private static final Map<Class<?>, String> ADDRESSES = Map.ofEntries(
            Map.entry(DesiredState.class, Addresses.desired(AGENT)),
            Map.entry(LogChunk.class, Addresses.logs(AGENT)),
            Map.entry(RouterConfiguration.class, Addresses.router(AGENT)),
            Map.entry(RouterReport.class, Addresses.ROUTERS_STATUS),
            Map.entry(MeshQuery.class, Addresses.MESH_QUERY),
            Map.entry(MeshNamespacesQuery.class, Addresses.MESH_QUERY),
            Map.entry(MeshSnapshot.class, DYNAMIC),
            Map.entry(MeshNamespaces.class, DYNAMIC),
            Map.entry(PortReport.class, Addresses.PORTS_STATUS),
            Map.entry(PublicPortsQuery.class, Addresses.PORTS_QUERY),
            Map.entry(PublicPorts.class, DYNAMIC));
    private static final AsyncApiDocument DOCUMENT = AsyncApiDocument.read();

    @Test
    void namesEveryMessageTypeAndNoOther() {
        // When
        List<String> names = DOCUMENT.at("/components/messages").findValuesAsText("name");

        // Then
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        messageTypes().stream().map(MessageType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void givesEachMessageItsRecordAsPayload(MessageType<?> type) {
        // When
        JsonNode message = DOCUMENT.at("/components/messages/" + type.body().getSimpleName());

        // Then
        assertThat(message.path("name").asText()).isEqualTo(type.name());
        assertThat(message.at("/payload/$ref").asText())
                .isEqualTo("#/components/schemas/" + type.body().getSimpleName());
    }

    @Test
    void carriesEachMessageOnItsAddress() {
        // Given
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        expected.put(Addresses.DEAD_LETTERS, new TreeSet<>());
        for (MessageType<?> type : messageTypes()) {
            addressesOf(type)
                    .forEach(address -> expected.computeIfAbsent(address, any -> new TreeSet<>())
                            .add(type.name()));
        }

        // When, Then
        assertThat(DOCUMENT.typesByAddress()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void tellsWhatTheControllerDoesWithCommandsAndEvents(MessageType<?> type) {
        if (Command.class.isAssignableFrom(type.body())) {
            assertThat(operation("receive", type).path("action").asText()).isEqualTo("receive");
            assertThat(operation("receive", type).at("/traits/0/$ref").asText()).endsWith("/command");
        }
        if (Event.class.isAssignableFrom(type.body())) {
            assertThat(operation("send", type).path("action").asText()).isEqualTo("send");
        }
    }

    @Test
    void describesEveryFieldAsItsRecordHasIt() {
        // Given
        JsonSchemas expected = new JsonSchemas();
        messageTypes().forEach(type -> expected.add(type.body()));

        // When
        Map<String, JsonNode> schemas = DOCUMENT.schemas();
        schemas.remove("Envelope");

        // Then
        assertThat(schemas.keySet()).isEqualTo(expected.named().keySet());
        assertThat(schemas)
                .allSatisfy((name, schema) ->
                        assertThat(schema).as(name).isEqualTo(expected.named().get(name)));
    }

    @Test
    void saysWhatEverySchemaIs() {
        assertThat(DOCUMENT.at("/components/schemas").properties())
                .allSatisfy(schema -> assertThat(
                                schema.getValue().path("description").asText())
                        .as(schema.getKey())
                        .isNotBlank());
    }

    @Test
    void describesEveryAttributeOfTheEnvelope() {
        // Given
        List<String> attributes = Arrays.stream(Envelope.class.getRecordComponents())
                .map(component -> component.getName().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("data"))
                .map("cloudEvents:"::concat)
                .toList();

        // When, Then
        assertThat(DOCUMENT.at("/components/schemas/Envelope/properties").propertyStream())
                .extracting(Map.Entry::getKey)
                .containsAll(attributes);
    }

    @Test
    void refersOnlyToWhatIsThere() {
        assertThat(DOCUMENT.references())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DOCUMENT.resolve(reference).isMissingNode())
                        .as(reference.toString())
                        .isFalse());
    }

    static Collection<MessageType<?>> messageTypes() {
        return MessageTypes.all();
    }

    private static JsonNode operation(String action, MessageType<?> type) {
        return DOCUMENT.at("/operations/" + action + type.body().getSimpleName());
    }

    private static List<String> addressesOf(MessageType<?> type) {
        Class<?> body = type.body();
        if (Command.class.isAssignableFrom(body) || Event.class.isAssignableFrom(body)) {
            return List.of(type.name());
        }
        if (AgentTask.class.isAssignableFrom(body)) {
            return List.of(Addresses.tasks(AGENT));
        }
        if (AgentReport.class.isAssignableFrom(body)) {
            return List.of(Addresses.reports(AGENT), Addresses.STATUS);
        }
        return CommandReply.class.isAssignableFrom(body)
                ? List.of(DYNAMIC)
                : ADDRESSES.entrySet().stream()
                        .filter(entry -> entry.getKey() == body)
                        .map(Map.Entry::getValue)
                        .toList();
    }
}
