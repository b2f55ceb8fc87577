package org.iofog.controller.application.login;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.iofog.contract.amqp.SecretSetting;
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
            Secret password = SecretSetting.of("IOFOG_USER_PASSWORD", Optional.empty(), user.passwordFile());
            signUp.add(new UserSpec(null, null, user.email().get(), password))
                    .await()
                    .atMost(PATIENCE);
        }
    }
}
