package org.iofog.contract.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.amqp.codec.MalformedMessage;
import org.iofog.contract.message.UnknownMessageType;
import org.junit.jupiter.api.Test;

class SettlementTest {

    @Test
    void acceptsWhatIsDoneAndWhatNobodyKnows() {
        assertThat(Settlement.of(null)).isEqualTo(Settlement.ACCEPTED);
        assertThat(Settlement.of(new UnknownMessageType("iofog.events.moon.landed")))
                .isEqualTo(Settlement.ACCEPTED);
    }

    @Test
    void triesAgainWhatMayWorkLater() {
        assertThat(Settlement.of(new TransientFailure("The database is away."))).isEqualTo(Settlement.MODIFIED_FAILED);
        assertThat(Settlement.of(new IllegalStateException())).isEqualTo(Settlement.MODIFIED_FAILED);
    }

    @Test
    void rejectsWhatNobodyCanRead() {
        assertThat(Settlement.of(new MalformedMessage("The body is empty."))).isEqualTo(Settlement.REJECTED);
    }
}
