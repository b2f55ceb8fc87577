package org.iofog.controller.application.membership;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.view.ProvisioningKeyView;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.controller.domain.login.Credential;

/** Hands out keys that let a host become an agent. A new key for an agent makes its former one useless. */
@ApplicationScoped
public class ProvisioningKeyHandler {

    private final ProvisioningStore store;
    private final Duration life;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ProvisioningKeyHandler(ProvisioningStore store, ControllerConfig config, Clock clock) {
        this.store = store;
        this.life = config.lifetime().provisioningKey();
        this.clock = clock;
    }

    /** Fails with {@link RequestRefused} where there is no such agent. */
    public Uni<ProvisioningKeyView> create(String namespace, String agent) {
        Credential key = Credential.provisioningKey(random);
        Instant expires = clock.instant().plus(life);
        return store.putKey(namespace, agent, key, expires).map(stored -> {
            if (!stored) {
                throw new RequestRefused(
                        RejectionCode.NOT_FOUND,
                        "There is no agent \"%s\" in namespace %s: check the name with \"iofogctl get agents -n %s\"."
                                .formatted(agent, namespace, namespace));
            }
            return new ProvisioningKeyView(key.value(), expires);
        });
    }
}
