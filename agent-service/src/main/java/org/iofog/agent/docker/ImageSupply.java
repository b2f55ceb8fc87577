package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.iofog.agent.application.EngineFailure.ImageUnavailable;
import org.iofog.agent.domain.container.ImageRequest;
import org.iofog.agent.domain.container.ImageRequest.PullPolicy;

/** Sees to it that an image is on the engine and can run there. */
final class ImageSupply {

    private ImageSupply() {}

    /** @param host the engine's name for the processors of its host */
    static void ensure(DockerClient engine, String host, ImageRequest request, IntConsumer progress) {
        InspectImageResponse present = request.policy() == PullPolicy.ALWAYS
                ? null
                : find(engine, request).orElse(null);
        checkArchitecture(host, request.image(), present == null ? pulled(engine, request, progress) : present);
    }

    private static InspectImageResponse pulled(DockerClient engine, ImageRequest request, IntConsumer progress) {
        pull(engine, request, progress);
        return find(engine, request)
                .orElseThrow(() -> new ImageUnavailable(
                        "The image %s was pulled and is gone again.".formatted(request.image()), null));
    }

    private static void pull(DockerClient engine, ImageRequest request, IntConsumer progress) {
        if (request.policy() == PullPolicy.NEVER) {
            throw new ImageUnavailable(
                    "The image %s is not on the agent, and registry local never pulls; load it on the agent's host or name another registry."
                            .formatted(request.image()),
                    null);
        }
        ImagePull.pull(engine, request, progress);
    }

    private static Optional<InspectImageResponse> find(DockerClient engine, ImageRequest request) {
        try {
            return Optional.of(engine.inspectImageCmd(request.image()).exec());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static void checkArchitecture(String host, String name, InspectImageResponse image) {
        String made = image.getArch();
        if (made != null && !made.isBlank() && ProcessorFamily.of(made) != ProcessorFamily.of(host)) {
            throw new ImageUnavailable(
                    "The image %s is made for %s, and this agent's host is %s; name an image for %s."
                            .formatted(name, made, host, host),
                    null);
        }
    }
}
