package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The image tests run: the host's static busybox and nothing else, since no registry is at hand. */
final class BusyboxImage {

    static final String NAME = "iofog-test/busybox:1";

    private static final Path BUSYBOX = Path.of("/bin/busybox");

    private BusyboxImage() {}

    static void ensure(DockerClient docker) {
        try {
            docker.inspectImageCmd(NAME).exec();
        } catch (NotFoundException e) {
            build(docker, NAME, "");
        }
    }

    /** An image that differs from all others by {@code instructions}. */
    static void build(DockerClient docker, String name, String instructions) {
        try {
            Path folder = Files.createTempDirectory("busybox");
            Files.copy(BUSYBOX, folder.resolve("busybox"));
            Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\nCOPY busybox /bin/busybox\n" + instructions);
            docker.buildImageCmd(folder.toFile())
                    .withTags(Set.of(name))
                    .exec(new BuildImageResultCallback())
                    .awaitImageId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
