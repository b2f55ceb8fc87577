package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Image;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.agent.application.container.RemovedImages;
import org.iofog.agent.domain.container.EngineImage;
import org.jspecify.annotations.Nullable;

/** The images of the engine. */
final class ImageStore {

    private static final String NO_NAME = "<none>";

    private ImageStore() {}

    static List<EngineImage> list(DockerClient engine) {
        Set<String> used = engine.listContainersCmd().withShowAll(true).exec().stream()
                .map(Container::getImageId)
                .map(ImageStore::bareId)
                .collect(Collectors.toSet());
        return engine.listImagesCmd().exec().stream()
                .map(image -> new EngineImage(
                        image.getId(), references(image), ownBytes(image), used.contains(bareId(image.getId()))))
                .toList();
    }

    static RemovedImages remove(DockerClient engine, Collection<EngineImage> images) {
        List<EngineImage> removed =
                images.stream().filter(image -> isRemoved(engine, image)).toList();
        return new RemovedImages(
                removed.size(), removed.stream().mapToLong(EngineImage::bytes).sum());
    }

    /** Without force the engine takes an image by its names only, one after the other. */
    private static boolean isRemoved(DockerClient engine, EngineImage image) {
        try {
            List<String> names = image.references().isEmpty() ? List.of(image.id()) : image.references();
            names.forEach(name -> engine.removeImageCmd(name).exec());
            return true;
        } catch (ConflictException | NotFoundException e) {
            return false;
        }
    }

    private static List<String> references(Image image) {
        List<String> tags = named(image.getRepoTags());
        return tags.isEmpty() ? named(image.getRepoDigests()) : tags;
    }

    private static List<String> named(String @Nullable [] references) {
        return references == null
                ? List.of()
                : Arrays.stream(references)
                        .filter(reference -> !reference.contains(NO_NAME))
                        .toList();
    }

    /** What would be free without it, as far as the engine tells: layers it shares stay. */
    private static long ownBytes(Image image) {
        Long shared = image.getSharedSize();
        return image.getSize() - (shared == null || shared < 0 ? 0 : shared);
    }

    private static String bareId(String id) {
        return id.substring(id.indexOf(':') + 1);
    }
}
