package org.iofog.contract.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was on the wire once must be understood for ever: a golden file is written once and never changed. */
class GoldenFilesTest {

    private static final ObjectMapper MAPPER = ContractJson.mapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final ObjectMapper STRICT =
            ContractJson.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void existForEveryMessageTypeAndNoOther() {
        assertThat(GoldenFiles.types())
                .containsExactlyInAnyOrderElementsOf(
                        messageTypes().stream().map(MessageType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void keepEveryFieldOnTheWayThroughTheRecord(MessageType<?> type) throws IOException {
        // Given
        String golden = GoldenFiles.versionsOf(type.name()).getLast();

        // When
        Object message = STRICT.readValue(golden, type.body());
        String written = MAPPER.writeValueAsString(message);

        // Then
        assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(golden));
        assertThat(message).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void areUnderstoodWithoutTheFieldsThatCameLater(MessageType<?> type) throws IOException {
        for (String golden : GoldenFiles.versionsOf(type.name())) {
            // When
            Map<String, Object> sent = MAPPER.readValue(golden, FIELDS);
            Map<String, Object> understood = MAPPER.convertValue(STRICT.readValue(golden, type.body()), FIELDS);

            // Then
            assertThat(understood).containsKeys(sent.keySet().toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void areUnderstoodWithFieldsOfANewerPeer(MessageType<?> type) throws IOException {
        // Given
        String golden = GoldenFiles.versionsOf(type.name()).getLast();
        String newer = golden.replaceFirst("\\{", "{\"fieldOfANewerPeer\": {\"a\": [1]},")
                .replace(",}", "}");

        // When
        Object message = MAPPER.readValue(newer, type.body());

        // Then
        assertThat(message).isEqualTo(MAPPER.readValue(golden, type.body()));
    }

    static Collection<MessageType<?>> messageTypes() {
        return MessageTypes.all();
    }
}
