package org.iofog.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MicroserviceSpecTest {

    private static final MicroserviceSpec SPEC = new MicroserviceSpec(
            "msvc-1",
            new AgentReference("agent-1", null),
            Images.x86("busybox"),
            ContainerSpec.EMPTY,
            Map.of("key", "value"),
            "app-1",
            List.of("msvc-2"),
            true);

    @Test
    void changesOnePartAndKeepsTheRest() {
        // Given
        AgentReference other = new AgentReference("agent-2", null);

        // When
        MicroserviceSpec changed = SPEC.withName("msvc-9").withAgent(other).withApplication(null);

        // Then
        assertThat(changed)
                .isEqualTo(new MicroserviceSpec(
                        "msvc-9", other, SPEC.images(), SPEC.container(), SPEC.config(), null, SPEC.routes(), true));
    }

    @Test
    void keepsItsConfigFromLaterChanges() {
        // Given
        Map<String, Object> config = new HashMap<>(Map.of("key", "value"));
        MicroserviceSpec spec = new MicroserviceSpec(
                null, SPEC.agent(), SPEC.images(), ContainerSpec.EMPTY, config, null, List.of(), null);

        // When
        config.put("key", "other");

        // Then
        assertThat(spec.config()).containsEntry("key", "value");
        assertThatThrownBy(() -> spec.config().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void choosesTheImageForAnArchitecture() {
        // Given
        Images images = new Images(null, "app:1", "app:1-arm", null);

        // When, Then
        assertThat(images.forArchitecture(Architecture.ARM)).isEqualTo("app:1-arm");
        assertThat(images.forArchitecture(Architecture.X86)).isEqualTo("app:1");
        assertThat(Images.x86("app:1").forArchitecture(Architecture.ARM)).isNull();
    }
}
