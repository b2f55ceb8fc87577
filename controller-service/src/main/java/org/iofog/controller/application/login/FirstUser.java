package org.iofog.controller.application.login;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.spec.UserSpec;
import org.iofog.controller.config.ControllerConfig;

/** Creates the configured user at start, so that somebody can log in. An existing user keeps the password it has. */
@ApplicationScoped
class FirstUser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ControllerConfig.User user;
    private final SignUpHandler signUp;

    FirstUser(ControllerConfig config, SignUpHandler signUp) {
        this.user = config.user();
        this.signUp = signUp;
    }

    void create(@Observes StartupEvent event) {
        if (user.email().isPresent() && user.passwordFile().isPresent()) {
            Secret password = new Secret(read(Path.of(user.passwordFile().get())));
            signUp.add(new UserSpec(null, null, user.email().get(), password))
                    .await()
                    .atMost(PATIENCE);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the first user's password file " + file, e);
        }
    }
}
