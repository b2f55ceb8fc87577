package org.iofog.contract.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.agent.Membership.Answer;
import org.iofog.contract.agent.Membership.Standing;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final String TOKEN = "token of agent-1";

    @Test
    void anAnswerOfTheControlPlaneIsGenuineForItsQuestionAlone() {
        Answer answer = signed(TOKEN, "nonce-1", Standing.REMOVED);

        assertThat(Membership.isGenuine(answer, "nonce-1", TOKEN)).isTrue();
        assertThat(Membership.isGenuine(answer, "nonce-2", TOKEN)).isFalse();
        assertThat(Membership.isGenuine(new Answer(Standing.MEMBER, answer.proof()), "nonce-1", TOKEN))
                .isFalse();
    }

    @Test
    void whoDoesNotKnowTheTokenCannotAnswer() {
        assertThat(Membership.isGenuine(signed("another token", "nonce-1", Standing.REMOVED), "nonce-1", TOKEN))
                .isFalse();
    }

    @Test
    void whatTravelsTellsNeitherTokenNorKey() {
        assertThat(Membership.credentialOf(TOKEN)).doesNotContain(TOKEN).isNotEqualTo(Membership.keyOf(TOKEN));
    }

    private static Answer signed(String token, String nonce, Standing standing) {
        return new Answer(standing, Membership.sign(Membership.keyOf(token), nonce, standing));
    }
}
