package org.iofog.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void elsewhere_than_at_a_terminal_every_step_is_a_line_told_once() {
        Progress progress = new Progress(new PrintWriter(out), new PrintWriter(err), false);

        progress.step("pulling");
        progress.step("pulling");
        progress.step("started");
        progress.done("It runs.");

        assertThat(out).hasToString("  pulling\n  started\n✔ It runs.\n");
    }

    @Test
    void at_a_terminal_a_step_takes_the_place_of_the_one_before() {
        Progress progress = new Progress(new PrintWriter(out), new PrintWriter(err), true);

        progress.step("pulling");
        progress.line("done");

        assertThat(out).hasToString("\r\u001b[K  pulling\r\u001b[Kdone\n");
    }

    @Test
    void notices_go_to_standard_error() {
        Progress progress = new Progress(new PrintWriter(out), new PrintWriter(err), false);

        progress.notice("routes come later");

        assertThat(out.toString()).isEmpty();
        assertThat(err).hasToString("! routes come later\n");
    }
}
