package org.iofog.controller.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import org.iofog.controller.domain.login.Credential;
import org.jspecify.annotations.Nullable;

/** Who makes the present request. Set by {@link TokenFilter}; an open call has nobody. */
@RequestScoped
public class Caller {

    private @Nullable String email;
    private @Nullable Credential token;

    void is(String newEmail, Credential newToken) {
        email = newEmail;
        token = newToken;
    }

    public String email() {
        return Objects.requireNonNull(email, "an open call has no caller");
    }

    Credential token() {
        return Objects.requireNonNull(token, "an open call has no caller");
    }
}
