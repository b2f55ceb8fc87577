package org.iofog.contract.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was on the wire once must be understood for ever: a golden file is written once and never changed. */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final ObjectMapper MAPPER = ContractJson.mapper();
    private static final ObjectMapper STRICT =
            ContractJson.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void existForEveryMessageTypeAndNoOther() throws IOException {
        // When
        List<String> folders;
        try (Stream<Path> files = Files.list(GOLDEN)) {
            folders = files.map(file -> file.getFileName().toString()).toList();
        }

        // Then
        assertThat(folders)
                .containsExactlyInAnyOrderElementsOf(
                        messageTypes().stream().map(MessageType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void keepEveryFieldOnTheWayThroughTheRecord(MessageType<?> type) throws IOException {
        // Given
        String golden = firstVersionOf(type);

        // When
        Object message = STRICT.readValue(golden, type.body());
        String written = MAPPER.writeValueAsString(message);

        // Then
        assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(golden));
        assertThat(message).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void areUnderstoodWithFieldsOfANewerPeer(MessageType<?> type) throws IOException {
        // Given
        String golden = firstVersionOf(type);
        String newer = golden.replaceFirst("\\{", "{\"fieldOfANewerPeer\": {\"a\": [1]},");

        // When
        Object message = MAPPER.readValue(newer, type.body());

        // Then
        assertThat(message).isEqualTo(MAPPER.readValue(golden, type.body()));
    }

    static Collection<MessageType<?>> messageTypes() {
        return MessageTypes.all();
    }

    private static String firstVersionOf(MessageType<?> type) throws IOException {
        return Files.readString(GOLDEN.resolve(type.name()).resolve("v1.json"));
    }
}
