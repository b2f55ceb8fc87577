package org.iofog.agent.domain.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.iofog.agent.domain.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerLabelsTest {

    private static final ContainerLabels LABELS = ContainerLabels.of(
            "agent", Wanted.microservice("web").generation(7).restarts(2).microservice());

    @Test
    void comesBackFromTheEngineAsItWasMade() {
        assertThat(ContainerLabels.parse(LABELS.asMap())).contains(LABELS);
    }

    @Test
    void knowsNoContainerWithoutLabels() {
        assertThat(ContainerLabels.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ContainerLabels.PLACEMENT, ContainerLabels.GENERATION, ContainerLabels.RESTARTS})
    void knowsNoContainerWithABrokenLabel(String key) {
        Map<String, String> broken = new HashMap<>(LABELS.asMap());
        broken.put(key, "");

        assertThat(ContainerLabels.parse(broken)).isEmpty();
    }

    @Test
    void namesAContainerAfterMicroservicePlacementAndGeneration() {
        assertThat(Wanted.microservice("web").generation(7).definition().name()).isEqualTo("iofog-web-web-plac-7");
    }
}
