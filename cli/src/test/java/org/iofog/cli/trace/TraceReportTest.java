package org.iofog.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.iofog.cli.output.Format;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.view.TraceView;
import org.iofog.contract.view.TraceView.Outcome;
import org.junit.jupiter.api.Test;

class TraceReportTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void a_command_that_waits_tells_what_it_has_passed_and_whom_it_waits_for() {
        assertThat(printed(trace(Outcome.RUNNING, "agent agent-2 to create the container", null)))
                .isEqualTo("""
                        COMMAND    iofog.commands.microservice.move msvc-1 in default
                        TRACE      c-1
                        BY         user@example.org
                        RECEIVED   2026-01-31T12:00:00Z
                        DEADLINE   2026-01-31T12:00:30Z
                        OUTCOME    RUNNING

                        PHASE      AFTER    AT                         DETAIL
                        accepted   5 ms     2026-01-31T12:00:00.005Z
                        pulled     12.5 s   2026-01-31T12:00:12.500Z   hello-world

                        It waits for agent agent-2 to create the container.
                        """);
    }

    @Test
    void one_that_failed_tells_why() {
        assertThat(printed(trace(Outcome.FAILED, null, "port 5000 is taken"))).contains("FAILED: port 5000 is taken");
    }

    private static TraceView trace(Outcome outcome, String waitingFor, String problem) {
        return new TraceView(
                "c-1",
                "iofog.commands.microservice.move",
                "default",
                "msvc-1",
                "user@example.org",
                RECEIVED,
                RECEIVED.plusSeconds(30),
                outcome,
                waitingFor,
                problem,
                List.of(
                        new PhaseStamp("c-1", "uuid", Phase.ACCEPTED, RECEIVED.plusMillis(5), null),
                        new PhaseStamp("c-1", "uuid", Phase.PULLED, RECEIVED.plusMillis(12_500), "hello-world")));
    }

    private static String printed(TraceView trace) {
        StringWriter text = new StringWriter();
        new TraceReport(trace).print(new PrintWriter(text), Format.TABLE);
        return text.toString();
    }
}
