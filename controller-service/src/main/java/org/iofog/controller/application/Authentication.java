package org.iofog.controller.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.iofog.controller.domain.Credential;

/** Tells whose token a request carries. Using a token keeps it alive. */
@ApplicationScoped
public class Authentication {

    /** A token dies when it has not been used for this long. */
    public static final Duration TOKEN_LIFE = Duration.ofHours(1);

    /** Extending at every request would write at every read. */
    private static final Duration EXTENDED_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final TokenStore tokens;
    private final Clock clock;

    Authentication(TokenStore tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @return the user's e-mail address; empty if the token is unknown or has expired */
    public Uni<Optional<String>> userOf(Credential token) {
        Instant now = clock.instant();
        return tokens.find(token, now)
                .flatMap(grant -> grant.isPresent()
                        ? keepAlive(token, grant.get(), now)
                        : Uni.createFrom().item(Optional.empty()));
    }

    public Uni<Void> logout(Credential token) {
        return tokens.remove(token);
    }

    private Uni<Optional<String>> keepAlive(Credential token, TokenStore.Grant grant, Instant now) {
        Instant expires = now.plus(TOKEN_LIFE);
        Optional<String> user = Optional.of(grant.email());
        if (Duration.between(grant.expires(), expires).compareTo(EXTENDED_AT_MOST_EVERY) < 0) {
            return Uni.createFrom().item(user);
        }
        return tokens.extend(token, expires).replaceWith(user);
    }
}
