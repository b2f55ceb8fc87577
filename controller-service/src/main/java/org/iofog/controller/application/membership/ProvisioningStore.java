package org.iofog.controller.application.membership;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.iofog.contract.spec.Architecture;
import org.iofog.controller.domain.login.Credential;

/** Keeps provisioning keys and what using one brings about. */
public interface ProvisioningStore {

    /** Replaces the agent's key. @return false if there is no such agent */
    Uni<Boolean> putKey(String namespace, String agent, Credential key, Instant expires);

    /**
     * Uses a key, in one transaction: the key is gone, the agent has a host, and that is an event. If {@code access}
     * fails, nothing has happened and the key is still good.
     *
     * @param token what the host gets for it; it takes the place of any former one
     * @param access lets the agent in on the bus; done before the transaction commits
     * @return whose key it was; empty if it is unknown, expired or used
     */
    Uni<Optional<Identity>> redeem(
            Credential key,
            Credential token,
            Architecture architecture,
            Instant now,
            Function<Identity, Uni<Void>> access);

    /** An agent's names. */
    record Identity(String uuid, String namespace, String name) {}
}
