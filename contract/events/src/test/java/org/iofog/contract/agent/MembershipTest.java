package org.iofog.contract.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.agent.Membership.Answer;
import org.iofog.contract.agent.Membership.Enrolment;
import org.iofog.contract.agent.Membership.Standing;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final String TOKEN = "token of agent-1";
    private static final Enrolment ENROLMENT = Enrolment.of(new Secret(TOKEN));

    @Test
    void anAnswerOfTheControlPlaneIsGenuineForItsQuestionAlone() {
        Answer answer = signed(TOKEN, "nonce-1", Standing.REMOVED);

        assertThat(ENROLMENT.proves(answer, "nonce-1")).isTrue();
        assertThat(ENROLMENT.proves(answer, "nonce-2")).isFalse();
        assertThat(ENROLMENT.proves(new Answer(Standing.MEMBER, answer.proof()), "nonce-1"))
                .isFalse();
    }

    @Test
    void whoDoesNotKnowTheTokenCannotAnswer() {
        assertThat(ENROLMENT.proves(signed("another token", "nonce-1", Standing.REMOVED), "nonce-1"))
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
