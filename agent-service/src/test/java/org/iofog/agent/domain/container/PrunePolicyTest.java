package org.iofog.agent.domain.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.domain.Seen.NOW;

import java.time.Duration;
import java.util.List;
import org.iofog.agent.domain.Wanted;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.spec.Images;
import org.junit.jupiter.api.Test;

class PrunePolicyTest {

    private static final RegistryAccess PRIVATE = new RegistryAccess(3, "registry.example", null, null, null, null);

    @Test
    void removesWhatNobodyRefersTo() {
        EngineImage unused = image("unused:1");
        EngineImage dangling = new EngineImage("sha256:1", List.of(), 1, false);

        assertThat(PrunePolicy.removable(List.of(unused, dangling), Wanted.state()))
                .containsExactly(unused, dangling);
    }

    @Test
    void keepsWhatAContainerUses() {
        EngineImage used = new EngineImage("sha256:1", List.of("used:1"), 1, true);

        assertThat(PrunePolicy.removable(List.of(used), Wanted.state())).isEmpty();
    }

    @Test
    void keepsWhatAMicroserviceRefersToRunningOrStopped() {
        Wanted running = Wanted.microservice("a").image("team/a", Images.REMOTE_REGISTRY, false);
        Wanted stopped = Wanted.microservice("b")
                .image("b:2", Images.LOCAL_REGISTRY, false)
                .stopped();
        Wanted fromRegistry = Wanted.microservice("c").image("c:3", 3, false);
        DesiredState desired = Wanted.state(List.of(PRIVATE), running, stopped, fromRegistry);

        assertThat(PrunePolicy.removable(
                        List.of(
                                image("docker.io/team/a:latest"),
                                image("b:2"),
                                image("c:3"),
                                image("registry.example/c:3")),
                        desired))
                .isEmpty();
    }

    @Test
    void keepsAnImageOfWhichOneNameIsReferredTo() {
        Wanted wanted = Wanted.microservice("a").image("a:1", Images.REMOTE_REGISTRY, false);
        EngineImage image = new EngineImage("sha256:1", List.of("other:7", "a:1"), 1, false);

        assertThat(PrunePolicy.removable(List.of(image), Wanted.state(wanted))).isEmpty();
    }

    @Test
    void isDueOnItsPeriod() {
        assertThat(isDue(60, 0, Duration.ofSeconds(59), 50)).isFalse();
        assertThat(isDue(60, 0, Duration.ofSeconds(60), 50)).isTrue();
        assertThat(isDue(0, 0, Duration.ofDays(400), 0)).isFalse();
    }

    @Test
    void isDueWhenTheDiskFillsButNotAllTheTime() {
        assertThat(isDue(0, 20, Duration.ofMinutes(5), 19.9)).isTrue();
        assertThat(isDue(0, 20, Duration.ofMinutes(5), 20)).isFalse();
        assertThat(isDue(0, 20, Duration.ofMinutes(4), 1)).isFalse();
    }

    private static boolean isDue(int frequency, int threshold, Duration since, double available) {
        AgentSettings settings = new AgentSettings(10, frequency, threshold, "/", 1);
        return PrunePolicy.isDue(settings, NOW.minus(since), available, NOW);
    }

    private static EngineImage image(String reference) {
        return new EngineImage("sha256:" + reference.hashCode(), List.of(reference), 1, false);
    }
}
