package org.iofog.controller.application.login;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.controller.domain.login.Credential;
import org.iofog.controller.domain.login.FailedLogins;
import org.iofog.controller.domain.login.PasswordHash;
import org.iofog.controller.domain.login.User;

/** Exchanges e-mail address and password for a token. Takes the same time whether or not the user exists. */
@ApplicationScoped
public class LoginHandler {

    private static final String WRONG = "The e-mail address or the password is wrong.";

    private final UserStore users;
    private final TokenStore tokens;
    private final Duration tokenLife;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final FailedLogins failedLogins = new FailedLogins();
    private final PasswordHash nobody = PasswordHash.ofNobody();

    LoginHandler(UserStore users, TokenStore tokens, ControllerConfig config, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.tokenLife = config.lifetime().token();
        this.clock = clock;
    }

    /** Fails with {@link RequestRefused} where the two do not fit, or were tried too often. */
    public Uni<Credential> login(String email, String password) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> pause = failedLogins.pauseFor(account, clock.instant());
        if (pause.isPresent()) {
            return Uni.createFrom().failure(tooOften(pause.get()));
        }
        return users.find(account)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(user -> proves(user, password))
                .flatMap(proven -> proven ? issueToken(account) : refuse(account));
    }

    private boolean proves(Optional<User> user, String password) {
        boolean matches = user.map(User::password).orElse(nobody).matches(password);
        return matches && user.isPresent();
    }

    private Uni<Credential> issueToken(String account) {
        failedLogins.succeeded(account);
        Instant now = clock.instant();
        Credential token = Credential.token(random);
        return tokens.add(token, account, now, now.plus(tokenLife)).replaceWith(token);
    }

    private Uni<Credential> refuse(String account) {
        failedLogins.failed(account, clock.instant());
        return Uni.createFrom().failure(new RequestRefused(RejectionCode.UNAUTHORIZED, WRONG));
    }

    private static RequestRefused tooOften(Duration pause) {
        return new RequestRefused(
                RejectionCode.UNAUTHORIZED,
                "Too many failed logins for this account: try again in %d seconds.".formatted(pause.toSeconds() + 1));
    }
}
