package org.iofog.agent.domain.router;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.agent.domain.BusIdentity;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouterPlaceholdersTest {

    private final RouterPlaceholders placeholders = RouterPlaceholders.of(
            new LocalAccess(40001, new Secret("local")),
            new BusIdentity("bus.example", 5672, false, null, "me", new Secret("token")));

    @Test
    void everyPlaceholderIsFilledIn() {
        assertThat(placeholders.fill(
                        "${messaging.port} ${agent.password} ${bus.host}:${bus.port} ${bus.user} ${bus.password}"))
                .isEqualTo("40001 local bus.example:5672 me token");
    }

    @Test
    void aLinkToABusThatSpeaksTlsTrustsItsAuthority() {
        assertThat(linkTo(false, null)).isEqualTo("tcp://bus?a=b");
        assertThat(linkTo(true, null)).isEqualTo("tcp://bus?a=b&sslEnabled=true&verifyHost=true");
        assertThat(linkTo(true, "/ca.pem"))
                .isEqualTo("tcp://bus?a=b&sslEnabled=true&verifyHost=true&trustStoreType=PEMCA&trustStorePath=/ca.pem");
    }

    private static String linkTo(boolean isTls, @Nullable String authority) {
        BusIdentity bus = new BusIdentity("bus", 5671, isTls, authority, "me", new Secret("token"));
        return RouterPlaceholders.of(new LocalAccess(1, new Secret("local")), bus)
                .fill("tcp://${bus.host}?a=b${bus.tls}");
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
