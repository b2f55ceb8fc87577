package org.iofog.controller.application.membership;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.agent.Membership;
import org.iofog.contract.agent.Membership.Answer;
import org.iofog.contract.agent.Membership.Question;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;

/** Tells a host that the bus turns away whether it is still an agent, in a way nobody else could. */
@ApplicationScoped
public class MembershipHandler {

    private static final String UNKNOWN =
            "This control plane never gave out that credential: the host belongs to another one.";

    private final MembershipStore store;

    MembershipHandler(MembershipStore store) {
        this.store = store;
    }

    /** Fails with {@link RequestRefused} where the credential is none of this control plane. */
    public Uni<Answer> answer(Question question) {
        return store.named(question.credential())
                .map(found -> found.map(member -> signed(member, question.nonce()))
                        .orElseThrow(() -> new RequestRefused(RejectionCode.NOT_FOUND, UNKNOWN)));
    }

    private static Answer signed(MembershipStore.Member member, String nonce) {
        return new Answer(member.standing(), Membership.sign(member.key(), nonce, member.standing()));
    }
}
