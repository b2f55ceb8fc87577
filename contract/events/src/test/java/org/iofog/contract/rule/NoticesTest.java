package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.junit.jupiter.api.Test;

class NoticesTest {

    @Test
    void areSilentAboutKeysWithAnEffect() {
        assertThat(Notices.of(Yaml.microserviceWithContainer(
                        "ports: [{internal: 1, external: 5, public: 5001}], memoryLimit: 64")))
                .isEmpty();
        assertThat(Notices.of(Yaml.read(
                        "{pruningFrequency: 300, availableDiskThreshold: 20, statusFrequency: 5, watchdogEnabled: false}",
                        AgentConfigSpec.class)))
                .isEmpty();
        assertThat(Notices.of(Yaml.read(
                        "{upstreamRouters: [agent-2], host: 192.0.2.7, routerConfig: {routerMode: edge}}",
                        AgentConfigSpec.class)))
                .isEmpty();
    }

    @Test
    void nameEveryKeyOfAMicroserviceWithoutEffect() {
        // Given
        MicroserviceSpec spec = Yaml.read("""
                agent: {name: agent-1, config: {logLevel: FINE}}
                images: {x86: busybox}
                container:
                  rootHostAccess: true
                  ports: [{internal: 80, external: 80}, {internal: 81, external: 81, public: 5001}]
                """, MicroserviceSpec.class);

        // When, Then
        assertThat(Notices.of(spec))
                .containsExactly(
                        "container.ports does nothing: with rootHostAccess the container has all ports of its host.",
                        "agent.config.logLevel is kept and does nothing yet.");
    }

    @Test
    void tellWhichMicroserviceOfAnApplicationIsMeant() {
        // Given
        ApplicationSpec spec = Yaml.read("""
                microservices:
                  - {name: one, agent: {name: agent-1}, images: {x86: busybox}}
                  - {name: two, agent: {name: agent-1}, images: {x86: busybox}, container: {rootHostAccess: true, ports: [{internal: 80, external: 80}]}}
                """, ApplicationSpec.class);

        // When, Then
        assertThat(Notices.of(spec))
                .containsExactly(
                        "microservices[1].container.ports does nothing: with rootHostAccess the container has all ports of its host.");
    }

    @Test
    void nameEverySettingOfAnAgentWithoutEffect() {
        // Given
        AgentConfigSpec spec = Yaml.read("{watchdogEnabled: true, logLevel: FINE}", AgentConfigSpec.class);

        // When, Then
        assertThat(Notices.of(spec))
                .containsExactly(
                        "logLevel is kept and does nothing yet.", "watchdogEnabled is kept and does nothing yet.");
    }
}
