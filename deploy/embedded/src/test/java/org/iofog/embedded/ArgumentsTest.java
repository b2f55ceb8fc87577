package org.iofog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void readsEveryOption() {
        Arguments arguments = Arguments.parse(
                List.of("--data", "/d", "--host", "0.0.0.0", "--bus-port", "5672", "--database-port", "5432"));

        assertThat(arguments).isEqualTo(new Arguments(Path.of("/d"), "0.0.0.0", 5672, 5432, null));
    }

    @Test
    void staysOnThisMachineAtFreePortsByDefault() {
        Arguments arguments = Arguments.parse(List.of("--data", "/d"));

        assertThat(arguments).isEqualTo(new Arguments(Path.of("/d"), "127.0.0.1", 0, 0, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bus-port 1 | Option --data is missing",
                "--data | Option --data needs a value",
                "--date /d | Unknown option --date",
                "--data /d --bus-port 65536 | --bus-port is 65536 and must be a port from 0 to 65535",
                "--data /d --database-port x | --database-port is x and must be a port",
                "--data /d --bus-certificate / | Option --bus-key is missing",
                "--data /d --bus-certificate /none --bus-key /none | --bus-certificate names /none, which cannot be"
                        + " read"
            })
    void refusesAWrongCommandLineWithOneSentence(String words, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse(List.of(words.split(" "))))
                .withMessageContaining(sentence);
    }
}
