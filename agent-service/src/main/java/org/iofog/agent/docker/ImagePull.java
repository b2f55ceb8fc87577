package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.api.model.PullResponseItem;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.iofog.agent.application.EngineFailure.ImageUnavailable;
import org.iofog.agent.domain.container.ImageReference;
import org.iofog.agent.domain.container.ImageRequest;
import org.iofog.agent.domain.container.ImageRequest.PullPolicy;
import org.iofog.contract.agent.RegistryAccess;
import org.jspecify.annotations.Nullable;

/** Pulls one image and tells how far it is. */
final class ImagePull {

    private final ImageRequest request;
    private final PullProgress progress;
    private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

    private ImagePull(ImageRequest request, IntConsumer progress) {
        this.request = request;
        this.progress = new PullProgress(progress);
    }

    static void pull(DockerClient engine, ImageRequest request, IntConsumer progress) {
        new ImagePull(request, progress).pull(engine);
    }

    private void pull(DockerClient engine) {
        try (StreamCallback<PullResponseItem> stream = new StreamCallback<>(this::take)) {
            command(engine).exec(stream);
            stream.awaitEnd();
        } catch (DockerException e) {
            throw unavailable(EngineMessages.of(e), e);
        } catch (CancellationException e) {
            throw new ImageUnavailable("The pull of image %s was given up.".formatted(request.image()), e);
        }
        String reason = refusal.get();
        if (reason != null) {
            throw unavailable(EngineMessages.plain(reason), null);
        }
        progress.done();
    }

    private void take(PullResponseItem item) {
        if (item.getErrorDetail() != null) {
            refusal.set(item.getErrorDetail().getMessage());
        } else if (item.getError() != null) {
            refusal.set(item.getError());
        } else {
            progress.take(item);
        }
    }

    private PullImageCmd command(DockerClient engine) {
        PullImageCmd command = engine.pullImageCmd(request.image());
        RegistryAccess registry = request.registry();
        if (registry == null || registry.username() == null || registry.password() == null) {
            return command;
        }
        return command.withAuthConfig(new AuthConfig()
                .withRegistryAddress(registry.url())
                .withUsername(registry.username())
                .withPassword(registry.password().value())
                .withEmail(registry.email()));
    }

    private ImageUnavailable unavailable(String answer, @Nullable Throwable cause) {
        String host = ImageReference.parse(request.image()).host();
        String why = request.policy() == PullPolicy.ALWAYS ? "was to be pulled anew" : "is not on the agent";
        return new ImageUnavailable(
                "The image %s %s and registry %s answered: %s."
                        .formatted(request.image(), why, host == null ? "docker.io" : host, answer),
                cause);
    }
}
