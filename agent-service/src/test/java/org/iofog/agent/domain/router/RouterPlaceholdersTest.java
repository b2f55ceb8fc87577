package org.iofog.agent.domain.router;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.agent.domain.BusIdentity;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.Test;

class RouterPlaceholdersTest {

    private final RouterPlaceholders placeholders = RouterPlaceholders.of(
            new LocalAccess(40001, new Secret("local")),
            new BusIdentity("bus.example", 5672, "me", new Secret("token")));

    @Test
    void everyPlaceholderIsFilledIn() {
        assertThat(placeholders.fill(
                        "${messaging.port} ${agent.password} ${bus.host}:${bus.port} ${bus.user} ${bus.password}"))
                .isEqualTo("40001 local bus.example:5672 me token");
    }

    @Test
    void anEndpointWithoutAPortIsTheAgentsOwn() {
        assertThat(placeholders.fill(new MessagingEndpoint("127.0.0.1", null, "me", new Secret("${agent.password}"))))
                .isEqualTo(new MessagingEndpoint("127.0.0.1", 40001, "me", new Secret("local")));
    }

    @Test
    void theBusAsEndpointHasThePortOfTheBus() {
        assertThat(placeholders.fill(
                        new MessagingEndpoint("${bus.host}", null, "${bus.user}", new Secret("${bus.password}"))))
                .isEqualTo(new MessagingEndpoint("bus.example", 5672, "me", new Secret("token")));
    }

    @Test
    void anEndpointElsewhereKeepsItsPort() {
        assertThat(placeholders.fill(
                        new MessagingEndpoint("${bus.host}", 7000, "${bus.user}", new Secret("${bus.password}"))))
                .isEqualTo(new MessagingEndpoint("bus.example", 7000, "me", new Secret("token")));
    }
}
