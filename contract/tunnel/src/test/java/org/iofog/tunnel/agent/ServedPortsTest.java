package org.iofog.tunnel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServedPortsTest {

    private final ServedPorts served = new ServedPorts("here");

    @Test
    void servesWhatLeadsHereToWhoOpensIt() {
        // When
        served.follow(List.of(port("one", null, "here"), port("two", "host", "here"), port("three", null, "there")));

        // Then
        assertThat(served.port("one", "tunnel")).isNotNull();
        assertThat(served.port("two", "host")).isNotNull();
        assertThat(served.openers()).containsExactlyInAnyOrder("tunnel", "host");
    }

    @Test
    void servesNothingElse() {
        // When
        served.follow(List.of(port("one", null, "here"), port("two", "host", "here"), port("three", null, "there")));

        // Then
        assertThat(served.port("one", "host")).isNull();
        assertThat(served.port("two", "tunnel")).isNull();
        assertThat(served.port("three", "tunnel")).isNull();
        assertThat(served.port("four", "tunnel")).isNull();
    }

    private static PublicPort port(String mapping, @Nullable String host, String agent) {
        return new PublicPort(
                mapping, "default", "m", "web", 5001, PublicProtocol.TCP, host, agent, 8080, PortAccess.UNLIMITED);
    }
}
