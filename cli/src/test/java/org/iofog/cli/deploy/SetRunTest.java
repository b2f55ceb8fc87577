package org.iofog.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.cli.document.ReadDocuments;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;

class SetRunTest {
    private final List<Document> documents = ReadDocuments.of(document("Agent", "agent-1")
            + document("Agent", "agent-2")
            + document("Namespace", "prod")
            + document("LocalAgent", "agent-3"));
    private final SetReport report = new SetReport(documents);

    @Test
    void a_failing_kind_is_finished_and_the_next_not_begun() {
        CliFailure failure = run("agent-1", CliFailure.conflict("It is taken."));

        assertThat(failure.sentence().lines())
                .containsExactly(
                        "Agent agent-1: It is taken.",
                        "Done: Namespace prod, Agent agent-2.",
                        "Not done: Agent agent-1, LocalAgent agent-3.");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFLICT);
    }

    @Test
    void nothing_is_said_when_all_is_done() {
        assertThat(run("none", CliFailure.failed(""))).isNull();
    }

    private CliFailure run(String failing, CliFailure failure) {
        DocumentAction action = document -> {
            if (failing.equals(document.name())) {
                throw failure;
            }
            report.done(document);
        };
        new SetRun(action, report).run(DeployOrder.of(documents, new Problems()));
        return catchThrowableOfType(CliFailure.class, report::conclude);
    }

    private static String document(String kind, String name) {
        return "apiVersion: iofog.org/v2\nkind: %s\nmetadata: {name: %s}\n---\n".formatted(kind, name);
    }
}
