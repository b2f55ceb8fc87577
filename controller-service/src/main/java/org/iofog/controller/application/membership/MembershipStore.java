package org.iofog.controller.application.membership;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.iofog.contract.agent.Membership.Standing;

/** Knows every token a host was ever given, by what names it. */
public interface MembershipStore {

    Uni<Optional<Member>> named(String credential);

    /** @param key signs answers to its host */
    record Member(Standing standing, String key) {}
}
