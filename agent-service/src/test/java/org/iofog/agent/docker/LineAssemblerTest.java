package org.iofog.agent.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineAssemblerTest {

    private final LineAssembler assembler = new LineAssembler();

    @Test
    void holdsALineBackUntilItIsWhole() {
        assertThat(add("one\ntw")).isEqualTo("one\n");
        assertThat(add("o")).isEmpty();
        assertThat(add("\nthree\n")).isEqualTo("two\nthree\n");
        assertThat(assembler.rest()).isEmpty();
    }

    @Test
    void neverCutsACharacter() {
        byte[] euro = "€\n".getBytes(UTF_8);

        assertThat(assembler.add(Arrays.copyOf(euro, 1))).isEmpty();
        assertThat(assembler.add(Arrays.copyOfRange(euro, 1, euro.length))).isEqualTo("€\n");
    }

    @Test
    void endsTheLastLine() {
        add("no line end");

        assertThat(assembler.rest()).isEqualTo("no line end\n");
        assertThat(assembler.rest()).isEmpty();
    }

    @Test
    void cutsALineThatNeverEnds() {
        String endless = "x".repeat(64 * 1024);

        assertThat(add(endless)).isEqualTo(endless);
    }

    private String add(String text) {
        return assembler.add(text.getBytes(UTF_8));
    }
}
