package org.iofog.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iofog.cli.Iofogctl;
import org.iofog.cli.document.DocumentReader;
import org.iofog.cli.document.NamespaceChoice;
import org.iofog.cli.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ConvertCommandTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "convert");

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"microservice", "application", "kubernetes", "local"})
    void a_former_shape_is_printed_in_the_present_one(String document) throws IOException {
        int exitCode = convert(GOLDEN.resolve(document + ".in.yaml"));

        assertThat(exitCode).isZero();
        assertThat(out).hasToString(Files.readString(GOLDEN.resolve(document + ".out.yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"microservice", "application", "kubernetes", "local"})
    void what_is_printed_can_be_deployed(String document) throws IOException {
        convert(GOLDEN.resolve(document + ".in.yaml"));
        Path printed = Files.writeString(home.resolve("printed.yaml"), out.toString());

        assertThat(new DocumentReader(System.in)
                        .read(List.of(printed.toString()), new NamespaceChoice("default", "default")))
                .isNotEmpty();
    }

    @Test
    void what_has_no_place_is_named() {
        convert(GOLDEN.resolve("local.in.yaml"));

        assertThat(err.toString().lines())
                .containsExactly(
                        "! `host` of line 8 has no place in the new shape and is left out",
                        "! `container` of line 9 has no place in the new shape and is left out");
    }

    @Test
    void a_document_in_the_present_shape_stays_as_it_is() throws IOException {
        Path present = GOLDEN.resolve("microservice.out.yaml");

        convert(present);

        assertThat(out).hasToString(Files.readString(present));
        assertThat(err.toString().lines())
                .containsExactly("! nothing to convert: every document is in the present shape");
    }

    private int convert(Path file) {
        CommandLine iofogctl = Iofogctl.commandLine(new StateFolder(home));
        iofogctl.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return iofogctl.execute("convert", "-f", file.toString());
    }
}
