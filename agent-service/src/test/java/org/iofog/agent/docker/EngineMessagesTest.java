package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class EngineMessagesTest {

    @Test
    void takesTheEnginesOwnWords() {
        assertThat(words("{\"message\":\"No space left.\"}\n")).isEqualTo("No space left");
        assertThat(words("{\"cause\":\"x\",\"message\":\"exec: \\\"/x\\\": not\\nfound\",\"response\":500}"))
                .isEqualTo("exec: \"/x\": not found");
        assertThat(words("Bad gateway")).isEqualTo("Bad gateway");
    }

    @Test
    void namesTheRootOfABrokenConnection() {
        RuntimeException failure = new RuntimeException(new IOException(new ConnectException("Connection refused")));

        assertThat(EngineMessages.of(failure)).isEqualTo("Connection refused");
        assertThat(EngineMessages.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    private static String words(String answer) {
        return EngineMessages.of(new InternalServerErrorException(answer));
    }
}
