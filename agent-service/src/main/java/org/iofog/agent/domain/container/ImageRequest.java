package org.iofog.agent.domain.container;

import java.util.List;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.spec.Images;
import org.jspecify.annotations.Nullable;

/**
 * An image that must be on the agent.
 *
 * @param image the full reference
 * @param registry access to use; absent: none is needed
 * @param policy when to ask the registry
 */
public record ImageRequest(String image, @Nullable RegistryAccess registry, PullPolicy policy) {

    /**
     * The image of a microservice. Credentials go to their own registry alone: an image that names another one is pulled
     * without.
     *
     * @param pulled true: it was pulled for this generation already
     */
    public static ImageRequest of(DesiredMicroservice wanted, List<RegistryAccess> registries, boolean pulled) {
        if (wanted.registry() == Images.LOCAL_REGISTRY) {
            return new ImageRequest(wanted.image(), null, PullPolicy.NEVER);
        }
        PullPolicy policy = wanted.alwaysPull() && !pulled ? PullPolicy.ALWAYS : PullPolicy.IF_ABSENT;
        ImageReference named = ImageReference.parse(wanted.image());
        RegistryAccess access = registries.stream()
                .filter(registry -> registry.id() == wanted.registry())
                .findFirst()
                .orElse(null);
        if (access == null) {
            return new ImageRequest(wanted.image(), null, policy);
        }
        ImageReference reference = named.orAt(ImageReference.hostOf(access.url()));
        return new ImageRequest(reference.text(), reference.isAt(access.url()) ? access : null, policy);
    }

    /** When the registry is asked. */
    public enum PullPolicy {
        /** The image must be on the agent already. */
        NEVER,
        /** Only when the image is not on the agent. */
        IF_ABSENT,
        /** In any case, and a failure is a failure. */
        ALWAYS
    }
}
