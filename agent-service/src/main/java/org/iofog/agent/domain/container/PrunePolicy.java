package org.iofog.agent.domain.container;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;

/** When images are pruned, and which. */
public final class PrunePolicy {

    /** A disk that stays full is not worth a prune at every look. */
    private static final Duration PAUSE_ON_FULL_DISK = Duration.ofMinutes(5);

    private PrunePolicy() {}

    /**
     * @param last when images were pruned last, or the agent started
     * @param availablePercent free disk, percent of all
     */
    public static boolean isDue(AgentSettings settings, Instant last, double availablePercent, Instant now) {
        Duration since = Duration.between(last, now);
        boolean periodOver = settings.pruningFrequency() > 0 && since.toSeconds() >= settings.pruningFrequency();
        boolean diskFull = availablePercent < settings.availableDiskThreshold();
        return periodOver || (diskFull && since.compareTo(PAUSE_ON_FULL_DISK) >= 0);
    }

    /**
     * The images that may go: those no container of the engine uses and no microservice of this agent refers to, whether
     * it runs or not.
     */
    public static List<EngineImage> removable(Collection<EngineImage> images, DesiredState desired) {
        Set<ImageReference> wanted = desired.microservices().stream()
                .flatMap(microservice -> referencesOf(microservice, desired))
                .map(ImageReference::parse)
                .collect(Collectors.toSet());
        return images.stream()
                .filter(image -> !image.used())
                .filter(image ->
                        image.references().stream().map(ImageReference::parse).noneMatch(wanted::contains))
                .toList();
    }

    private static Stream<String> referencesOf(DesiredMicroservice wanted, DesiredState desired) {
        return Stream.of(
                wanted.image(),
                ImageRequest.of(wanted, desired.registries(), false).image());
    }
}
