package org.iofog.agent.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.iofog.agent.domain.router.SeenLink;
import org.junit.jupiter.api.Test;

class ArtemisPropertiesTest {

    private static final String FILE =
            RouterFiles.text("agent-1", "filter").replace("${bus.host}:${bus.port}", "bus:5672");

    private final ArtemisProperties properties = ArtemisProperties.of(FILE);

    @Test
    void aLinkWithoutBridgesIsSpare() {
        assertThat(properties.links(Set.of("iofog-default-router")))
                .containsExactly(new SeenLink("iofog-default-router", "default-router", "bus:5672", true, true));
    }

    @Test
    void aLinkWithABridgeCarriesMessages() {
        // Given
        String bridge = "AMQPConnections.iofog-default-router.bridges.messages.properties.amqpCredits=100\n";

        // Then
        assertThat(ArtemisProperties.of(FILE + bridge).links(Set.of()))
                .containsExactly(new SeenLink("iofog-default-router", "default-router", "bus:5672", false, false));
    }

    @Test
    void itsQueuesAreThoseOfItsAddresses() {
        assertThat(properties.queues()).containsExactly("iofog.messages.filter");
    }

    @Test
    void routesLinksAndNewListenersNeedNoRestart() {
        // Given
        String listener = "acceptorConfigurations.iofog-inter-router.params.port=7000\n";

        // Then
        assertThat(properties.needsRestartFor(ArtemisProperties.of(
                        RouterFiles.text("agent-1").replace("${bus.host}:${bus.port}", "other:1"))))
                .isFalse();
        assertThat(properties.needsRestartFor(ArtemisProperties.of(FILE + listener)))
                .isFalse();
    }

    @Test
    void anotherPortOrSettingOfTheBrokerNeedsARestart() {
        assertThat(properties.needsRestartFor(ArtemisProperties.of(FILE.replace("${messaging.port}", "7000"))))
                .isTrue();
        assertThat(properties.needsRestartFor(
                        ArtemisProperties.of(FILE.replace("globalMaxSize=16M", "globalMaxSize=32M"))))
                .isTrue();
    }
}
