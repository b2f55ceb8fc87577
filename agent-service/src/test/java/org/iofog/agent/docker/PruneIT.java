package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.iofog.agent.application.container.RemovedImages;
import org.iofog.agent.domain.Wanted;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.EngineImage;
import org.iofog.agent.domain.container.PrunePolicy;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.spec.Images;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at its own images only: others on this engine belong to other tests. */
class PruneIT {

    private static final int SIZE = 300_000;

    private final TestAgent agent = new TestAgent();
    private final TestAgent otherAgent = new TestAgent();
    private final String prefix = "iofog-test/prune-" + UUID.randomUUID();

    @TempDir
    private Path folder;

    @AfterEach
    void removeContainersAndImages() {
        agent.close();
        otherAgent.containers().forEach(otherAgent.engine::remove);
        otherAgent.engine.removeImages(images());
        otherAgent.close();
    }

    @Test
    void removesWhatNobodyNeedsAndNothingElse() {
        String unused = build("unused");
        String running = build("running");
        String stopped = build("stopped");
        String otherAgents = build("other");
        otherAgent.engine.create(definition(otherAgents));
        DesiredState desired = Wanted.state(wanting(running), wanting(stopped).stopped());

        List<EngineImage> removable = PrunePolicy.removable(images(), desired);
        RemovedImages removed = agent.engine.removeImages(removable);

        assertThat(removable).flatExtracting(EngineImage::references).containsExactly(unused);
        assertThat(removed.count()).isEqualTo(1);
        assertThat(removed.bytes()).isBetween((long) SIZE, 2L * SIZE);
        assertThat(images())
                .flatExtracting(EngineImage::references)
                .containsExactlyInAnyOrder(running, stopped, otherAgents);
    }

    @Test
    void leavesAnImageThatCameIntoUseMeanwhile() {
        String image = build("late");
        List<EngineImage> removable = images();
        otherAgent.engine.create(definition(image));

        RemovedImages removed = agent.engine.removeImages(removable);

        assertThat(removed).isEqualTo(new RemovedImages(0, 0));
        assertThat(images()).singleElement().matches(EngineImage::used);
    }

    @Test
    void removesAnImageOfSeveralNames() {
        String image = build("one");
        agent.docker.tagImageCmd(image, prefix, "two").exec();

        RemovedImages removed = agent.engine.removeImages(images());

        assertThat(removed.count()).isEqualTo(1);
        assertThat(images()).isEmpty();
    }

    private String build(String tag) {
        try {
            Path context = Files.createDirectory(folder.resolve(tag));
            Files.write(context.resolve("layer.tar"), Blobs.layer("file", SIZE));
            Files.writeString(context.resolve("Dockerfile"), "FROM scratch\nADD layer.tar /\n");
            agent.docker
                    .buildImageCmd(context.toFile())
                    .withTags(Set.of(prefix + ":" + tag))
                    .exec(new BuildImageResultCallback())
                    .awaitImageId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return prefix + ":" + tag;
    }

    private List<EngineImage> images() {
        return otherAgent.engine.images().stream()
                .filter(image -> image.references().stream().anyMatch(name -> name.startsWith(prefix)))
                .toList();
    }

    private ContainerDefinition definition(String image) {
        Wanted wanted = TestAgent.microservice().container(TestAgent.program("/none"));
        return ContainerDefinition.of(otherAgent.uuid, wanted.microservice(), image);
    }

    private static Wanted wanting(String image) {
        return TestAgent.microservice().image(image, Images.LOCAL_REGISTRY, false);
    }
}
