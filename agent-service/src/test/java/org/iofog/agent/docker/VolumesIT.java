package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.iofog.agent.domain.Wanted;
import org.iofog.contract.spec.VolumeMapping;
import org.iofog.contract.spec.VolumeMapping.AccessMode;
import org.iofog.contract.spec.VolumeMapping.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumesIT {

    private final TestAgent agent = new TestAgent();

    @TempDir
    private Path folder;

    @AfterEach
    void removeContainers() {
        agent.close();
    }

    @Test
    void readsAndWritesAFolderOfTheHost() throws IOException {
        Files.writeString(folder.resolve("in"), "from the host");

        String output = agent.output(agent.start(mounting(
                "cat /data/in; echo 'from the container' > /data/out",
                new VolumeMapping(folder.toString(), "/data", null, null))));

        assertThat(output).isEqualTo("from the host\n");
        assertThat(folder.resolve("out")).hasContent("from the container\n");
    }

    @Test
    void keepsAReadOnlyFolderAsItIs() throws IOException {
        Files.writeString(folder.resolve("in"), "from the host");

        String output = agent.output(agent.start(mounting(
                "cat /data/in; echo changed > /data/in",
                new VolumeMapping(folder.toString(), "/data", AccessMode.READ_ONLY, Type.BIND))));

        assertThat(output).contains("from the host", "Read-only file system");
        assertThat(folder.resolve("in")).hasContent("from the host");
    }

    @Test
    void keepsANamedVolumeWhenItsContainerIsRemoved() {
        String volume = "iofog-test-" + UUID.randomUUID();
        VolumeMapping mapping = new VolumeMapping(volume, "/data", AccessMode.READ_WRITE, Type.VOLUME);
        try {
            String first = agent.start(mounting("echo kept > /data/file", mapping));
            agent.output(first);
            agent.engine.remove(first);

            String output = agent.output(agent.start(mounting("cat /data/file", mapping)));

            assertThat(output).isEqualTo("kept\n");
        } finally {
            agent.containers().forEach(agent.engine::remove);
            agent.docker.removeVolumeCmd(volume).exec();
        }
    }

    private static Wanted mounting(String script, VolumeMapping mapping) {
        return TestAgent.microservice().container(TestAgent.shell(script, List.of(), List.of(mapping)));
    }
}
