package org.iofog.agent.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnacknowledgedFramesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final UnacknowledgedFrames<String> frames = new UnacknowledgedFrames<>(Duration.ofSeconds(20));

    @Test
    void takesAcknowledgementsInTheOrderOfTheFrames() {
        frames.sent("a", START);
        frames.sent("b", START);

        assertThat(frames.acknowledged()).contains("a");
        assertThat(frames.acknowledged()).contains("b");
        assertThat(frames.acknowledged()).isEmpty();
    }

    @Test
    void sendsAgainAfterTwentySeconds() {
        frames.sent("a", START);

        assertThat(frames.resend(after(20))).isEmpty();
        assertThat(frames.resend(after(21))).containsExactly("a");
        assertThat(frames.resend(after(22))).isEmpty();
    }

    @Test
    void takesTheSecondAcknowledgementOfAFrameSentTwiceForNothingElse() {
        frames.sent("a", START);
        frames.resend(after(21));
        frames.sent("b", after(22));

        assertThat(frames.acknowledged()).contains("a");
        assertThat(frames.acknowledged()).isEmpty();
        assertThat(frames.acknowledged()).contains("b");
    }

    @Test
    void takesAcknowledgementsForReceiptsToo() {
        frames.sentReceipt(START);
        frames.sentReceipt(START);
        frames.sent("a", START);
        frames.sentReceipt(START);

        assertThat(frames.acknowledged()).isEmpty();
        assertThat(frames.acknowledged()).isEmpty();
        assertThat(frames.acknowledged()).contains("a");
        assertThat(frames.acknowledged()).isEmpty();
    }

    @Test
    void sendsNoReceiptAgain() {
        frames.sentReceipt(START);
        frames.sent("a", START);

        assertThat(frames.resend(after(21))).containsExactly("a");
    }

    @Test
    void expectsNoAcknowledgementsForReceiptsWhereThereAreNone() {
        frames.sentReceipt(START);
        frames.resend(after(21));
        frames.sentReceipt(after(22));
        frames.sent("a", after(22));

        assertThat(frames.acknowledged()).contains("a");
    }

    @Test
    void isHopelessAfterTenTries() {
        frames.sent("a", START);
        for (int tries = 1; tries < 10; tries++) {
            assertThat(frames.isHopeless(after(21 * tries))).isFalse();
            assertThat(frames.resend(after(21 * tries))).containsExactly("a");
        }

        assertThat(frames.isHopeless(after(21 * 9 + 20))).isFalse();
        assertThat(frames.isHopeless(after(21 * 10))).isTrue();
    }

    private static Instant after(int seconds) {
        return START.plus(Duration.ofSeconds(seconds));
    }
}
