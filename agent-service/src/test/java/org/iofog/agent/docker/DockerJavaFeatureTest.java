package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.core.command.CreateContainerCmdImpl;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DockerJavaFeatureTest {

    @Test
    void findsWhatDockerJavaSendsAndReceives() {
        assertThat(DockerJavaFeature.messagesIn(jarOf(Event.class)))
                .contains(Event.class.getName(), Ports.Binding.class.getName())
                .allMatch(name -> name.startsWith("com.github.dockerjava.api."));
        assertThat(DockerJavaFeature.messagesIn(jarOf(CreateContainerCmdImpl.class)))
                .contains(CreateContainerCmdImpl.class.getName());
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
