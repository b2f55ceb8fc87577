package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iofog.agent.journal.AgentHome;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.view.ProvisionedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusTrustTest {

    private static final ProvisionedAgent TOLD_NOTHING =
            new ProvisionedAgent("uuid", "agent-1", "default", new Secret("token"), "amqps://host:5671");

    @TempDir
    Path home;

    @Test
    void theBusIsTrustedAsItsControllerSaid() {
        // When
        Path authority =
                trust(null).accessOf(TOLD_NOTHING.trusting("certificates")).authority();

        // Then
        assertThat(authority).hasContent("certificates");
    }

    @Test
    void whatTheControllerSaysAnewCounts() {
        // Given
        trust(null).accessOf(TOLD_NOTHING.trusting("former"));

        // When
        Path authority = trust(null).accessOf(TOLD_NOTHING.trusting("present")).authority();

        // Then
        assertThat(authority).hasContent("present");
    }

    @Test
    void theSettingOfTheHostComesFirst() throws IOException {
        // Given
        Path given = Files.writeString(home.resolve("given.pem"), "mine");

        // When
        Path authority =
                trust(given).accessOf(TOLD_NOTHING.trusting("certificates")).authority();

        // Then
        assertThat(authority).isEqualTo(given);
    }

    @Test
    void whereNothingIsSaidTheJavaRuntimeDecides() {
        assertThat(trust(null).accessOf(TOLD_NOTHING).authority()).isNull();
    }

    private BusTrust trust(Path setting) {
        return new BusTrust(() -> Optional.ofNullable(setting), new AgentHome(home));
    }
}
