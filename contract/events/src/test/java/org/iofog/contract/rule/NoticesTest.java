package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.junit.jupiter.api.Test;

class NoticesTest {

    @Test
    void areSilentAboutKeysWithAnEffect() {
        assertThat(Notices.of(Yaml.microserviceWithContainer("ports: [{internal: 1, external: 5}], memoryLimit: 64")))
                .isEmpty();
        assertThat(Notices.of(Yaml.read(
                        "{pruningFrequency: 300, availableDiskThreshold: 20, statusFrequency: 5, watchdogEnabled: false}",
                        AgentConfigSpec.class)))
                .isEmpty();
    }

    @Test
    void nameEveryKeyOfAMicroserviceWithoutEffect() {
        // Given
        MicroserviceSpec spec = Yaml.read("""
                agent: {name: agent-1, config: {routerConfig: {routerMode: edge}}}
                images: {x86: busybox}
                container:
                  rootHostAccess: true
                  ports: [{internal: 80, external: 80}, {internal: 81, external: 81, public: 5001}]
                config: {key: value}
                routes: [msvc-2]
                """, MicroserviceSpec.class);

        // When, Then
        assertThat(Notices.of(spec))
                .containsExactly(
                        "routes is kept and does nothing yet.",
                        "config is kept and does nothing yet.",
                        "container.ports[1].public is kept and does nothing yet.",
                        "container.ports does nothing: with rootHostAccess the container has all ports of its host.",
                        "agent.config.routerConfig is kept and does nothing yet.");
    }

    @Test
    void tellWhichMicroserviceOfAnApplicationIsMeant() {
        // Given
        ApplicationSpec spec = Yaml.read("""
                microservices:
                  - {name: one, agent: {name: agent-1}, images: {x86: busybox}}
                  - {name: two, agent: {name: agent-1}, images: {x86: busybox}, routes: [one]}
                routes: [{from: one, to: two}]
                """, ApplicationSpec.class);

        // When, Then
        assertThat(Notices.of(spec))
                .containsExactly(
                        "microservices[1].routes is kept and does nothing yet.",
                        "routes is kept and does nothing yet.");
    }

    @Test
    void nameEverySettingOfAnAgentWithoutEffect() {
        // Given
        AgentConfigSpec spec = Yaml.read(
                "{upstreamRouters: [default-router], networkRouter: agent-2, watchdogEnabled: true, logLevel: FINE}",
                AgentConfigSpec.class);

        // When, Then
        assertThat(Notices.of(spec))
                .containsExactly(
                        "upstreamRouters is kept and does nothing yet.",
                        "networkRouter is kept and does nothing yet.",
                        "logLevel is kept and does nothing yet.",
                        "watchdogEnabled is kept and does nothing yet.");
    }
}
