package org.iofog.cli.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.cli.ssh.CommandResult;
import org.junit.jupiter.api.Test;

class CopyProblemTest {

    @Test
    void aFullDiskIsOneSentence() {
        assertThat(sentence("tar: f: Cannot write: No space left on device\ntar: Exiting with failure status"))
                .isEqualTo(
                        "The disk that holds /data is full; make room there and deploy again, what has arrived stays.");
    }

    @Test
    void aDestinationThatIsClosedIsOneSentence() {
        assertThat(sentence("mkdir: cannot create directory '/data': Permission denied"))
                .startsWith("/data cannot be written (mkdir: cannot create directory")
                .contains("choose another destination");
    }

    @Test
    void anythingElseIsToldInTheHostsWords() {
        assertThat(sentence("sh: tar: not found")).isEqualTo("Copying to /data failed: sh: tar: not found");
    }

    private static String sentence(String err) {
        return CopyProblem.of("/data", new CommandResult(1, "", err)).sentence();
    }
}
