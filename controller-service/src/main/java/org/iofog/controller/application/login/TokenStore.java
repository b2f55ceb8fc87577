package org.iofog.controller.application.login;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.iofog.controller.domain.login.Credential;

/** Keeps who is logged in, for all copies of the controller. */
public interface TokenStore {

    /** Also forgets what expired before {@code now}. */
    Uni<Void> add(Credential token, String email, Instant now, Instant expires);

    /** @return whose token it is; empty if it is unknown or has expired */
    Uni<Optional<Grant>> find(Credential token, Instant now);

    Uni<Void> extend(Credential token, Instant expires);

    Uni<Void> remove(Credential token);

    /** What a token stands for. */
    record Grant(String email, Instant expires) {}
}
