package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.agent.Membership.Answer;
import org.iofog.contract.agent.Membership.Question;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.application.membership.MembershipHandler;
import org.jspecify.annotations.Nullable;

/** Where a host that the bus turns away learns whether it was removed. */
@Path("/agent/membership")
@Tag(name = "Agents")
public class MembershipResource {

    private final MembershipHandler handler;

    MembershipResource(MembershipHandler handler) {
        this.handler = handler;
    }

    @POST
    @Operation(
            summary = "Tell a host whether its token is still that of an agent",
            description = "The credential names the token, the proof is an HMAC of nonce and standing under a key "
                    + "derived from it: neither side tells the token, and only the control plane can give the answer.")
    public Uni<Answer> ask(@Nullable Question question) {
        if (question == null || question.credential() == null || question.nonce() == null) {
            throw new RequestRefused(RejectionCode.INVALID, "Give \"credential\" and \"nonce\".");
        }
        return handler.answer(question);
    }
}
