package org.iofog.controller.application.login;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.rule.UserRules;
import org.iofog.contract.spec.UserSpec;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.domain.login.PasswordHash;
import org.iofog.controller.domain.login.User;

/** Makes users. */
@ApplicationScoped
public class SignUpHandler {

    private final UserStore users;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignUpHandler(UserStore users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** Fails with {@link RequestRefused} where a rule is broken or the user exists. */
    public Uni<Void> signUp(UserSpec spec) {
        List<Violation> violations = UserRules.check(spec);
        if (!violations.isEmpty()) {
            return Uni.createFrom().failure(new RequestRefused(RejectionCode.INVALID, sentence(violations)));
        }
        return add(spec).flatMap(added -> added ? Uni.createFrom().voidItem() : duplicate(spec.email()));
    }

    /** @return false if the user is there already */
    Uni<Boolean> add(UserSpec spec) {
        return Uni.createFrom()
                .item(() -> PasswordHash.of(spec.password().value(), salt()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(hash -> users.add(user(spec, hash), clock.instant()));
    }

    private static User user(UserSpec spec, PasswordHash hash) {
        return new User(
                spec.email().strip().toLowerCase(Locale.ROOT),
                spec.name() == null ? "" : spec.name(),
                spec.surname() == null ? "" : spec.surname(),
                hash);
    }

    private byte[] salt() {
        byte[] salt = new byte[PasswordHash.SALT_LENGTH];
        random.nextBytes(salt);
        return salt;
    }

    private static Uni<Void> duplicate(String email) {
        return Uni.createFrom()
                .failure(new RequestRefused(
                        RejectionCode.DUPLICATE_NAME,
                        "A user with the e-mail address %s exists already: log in instead.".formatted(email)));
    }

    private static String sentence(List<Violation> violations) {
        return violations.stream().map(Violation::toString).collect(Collectors.joining(" "));
    }
}
