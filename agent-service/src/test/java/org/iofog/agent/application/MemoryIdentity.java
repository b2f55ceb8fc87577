package org.iofog.agent.application;

import java.util.Optional;
import org.iofog.contract.view.ProvisionedAgent;

/** An identity that does not outlive its process. */
final class MemoryIdentity implements IdentityStore {

    private volatile ProvisionedAgent identity;

    MemoryIdentity(ProvisionedAgent identity) {
        this.identity = identity;
    }

    @Override
    public Optional<ProvisionedAgent> identity() {
        return Optional.ofNullable(identity);
    }

    @Override
    public void keep(ProvisionedAgent kept) {
        identity = kept;
    }

    @Override
    public void forget() {
        identity = null;
    }
}
