package org.iofog.controller.application.login;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.controller.domain.login.Credential;

/** Tells whose token a request carries. Using a token keeps it alive. */
@ApplicationScoped
public class Authentication {

    /** Extending at every request would write at every read: this often in a life is enough. */
    private static final int EXTENSIONS_PER_LIFE = 60;

    private final TokenStore tokens;
    private final Duration life;
    private final Clock clock;

    Authentication(TokenStore tokens, ControllerConfig config, Clock clock) {
        this.tokens = tokens;
        this.life = config.lifetime().token();
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
        Instant expires = now.plus(life);
        Optional<String> user = Optional.of(grant.email());
        if (Duration.between(grant.expires(), expires).compareTo(life.dividedBy(EXTENSIONS_PER_LIFE)) < 0) {
            return Uni.createFrom().item(user);
        }
        return tokens.extend(token, expires).replaceWith(user);
    }
}
