package org.iofog.contract.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void expiresAfterItsDeadline() {
        assertThat(withDeadline(NOON).isExpiredAt(NOON)).isFalse();
        assertThat(withDeadline(NOON).isExpiredAt(NOON.plusMillis(1))).isTrue();
    }

    @Test
    void neverExpiresWithoutADeadline() {
        assertThat(withDeadline(null).isExpiredAt(Instant.MAX)).isFalse();
    }

    private static Envelope<CreateNamespace> withDeadline(@Nullable Instant deadline) {
        return new Envelope<>("1", "/test", NOON, "1", null, null, deadline, new CreateNamespace("edge"));
    }
}
