package org.iofog.controller.application.login;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.iofog.controller.domain.login.User;

/** Keeps users. */
public interface UserStore {

    Uni<Optional<User>> find(String email);

    /** @return false if there is a user with this e-mail address already; it stays as it is */
    Uni<Boolean> add(User user, Instant now);
}
