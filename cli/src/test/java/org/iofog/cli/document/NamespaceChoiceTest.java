package org.iofog.cli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.iofog.cli.failure.CliFailure;
import org.junit.jupiter.api.Test;

class NamespaceChoiceTest {

    @Test
    void theCommandLineChoosesBeforeTheDocumentsAndTheseBeforeTheDefault() {
        assertThat(choiceOf(null, document("agent-1", null))).isEqualTo("default");
        assertThat(choiceOf(null, document("agent-1", null) + document("agent-2", "prod")))
                .isEqualTo("prod");
        assertThat(choiceOf("prod", document("agent-1", "prod"))).isEqualTo("prod");
    }

    @Test
    void aContradictionIsRefused() {
        assertThatThrownBy(() -> choiceOf("test", document("agent-1", "prod")))
                .isInstanceOf(CliFailure.class)
                .hasMessageContaining("is for namespace `prod` and the command for `test`");
        assertThatThrownBy(() -> choiceOf(null, document("agent-1", "prod") + document("agent-2", "test")))
                .isInstanceOf(CliFailure.class)
                .hasMessageContaining("is for namespace `test` and a document before it for `prod`");
    }

    private static String choiceOf(String given, String yaml) {
        NamespaceChoice choice = new NamespaceChoice(given, "default");
        new DocumentReader(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).read(List.of("-"), choice);
        return choice.chosen();
    }

    private static String document(String name, String namespace) {
        String place = namespace == null ? "" : ", namespace: " + namespace;
        return """
                ---
                apiVersion: iofog.org/v2
                kind: Agent
                metadata: {name: %s%s}
                """.formatted(name, place);
    }
}
