package org.iofog.controller.application.membership;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.controller.application.command.RequestRefused;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.controller.domain.login.Credential;
import org.jspecify.annotations.Nullable;

/** Exchanges a provisioning key for an agent's identity and its own access to the bus, once. */
@ApplicationScoped
public class ProvisionAgentHandler {

    private static final String WRONG_KEY =
            "The provisioning key is unknown, has expired or was used: create a new one for the agent.";

    private final ProvisioningStore store;
    private final AgentCredentials credentials;
    private final ControllerConfig.Bus bus;
    private final @Nullable String busAuthority;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ProvisionAgentHandler(ProvisioningStore store, AgentCredentials credentials, ControllerConfig config, Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.bus = config.bus();
        this.busAuthority = bus.authority().map(ProvisionAgentHandler::read).orElse(null);
        this.clock = clock;
    }

    /** Fails with {@link RequestRefused} where the key is not good. */
    public Uni<ProvisionedAgent> provision(String key, Architecture architecture) {
        Credential token = Credential.token(random);
        Credential given = new Credential(key.strip().toUpperCase(Locale.ROOT));
        return store.redeem(
                        given, token, architecture, clock.instant(), agent -> credentials.grant(agent.uuid(), token))
                .map(agent -> provisioned(agent, token));
    }

    private ProvisionedAgent provisioned(Optional<ProvisioningStore.Identity> agent, Credential token) {
        ProvisioningStore.Identity identity =
                agent.orElseThrow(() -> new RequestRefused(RejectionCode.UNAUTHORIZED, WRONG_KEY));
        return new ProvisionedAgent(
                        identity.uuid(),
                        identity.name(),
                        identity.namespace(),
                        new Secret(token.value()),
                        bus.urlForAgents())
                .trusting(busAuthority);
    }

    private static String read(Path authority) {
        try {
            return Files.readString(authority);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
