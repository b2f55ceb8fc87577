package org.iofog.agent.application.router;

import java.util.Optional;
import org.iofog.agent.domain.router.LocalAccess;
import org.iofog.contract.mesh.RouterConfiguration;

/** What outlives an agent's restart, in memory. */
final class MemoryRouterJournal implements RouterJournal {

    private Optional<RouterConfiguration> configuration = Optional.empty();
    private Optional<LocalAccess> access = Optional.empty();

    @Override
    public Optional<RouterConfiguration> configuration() {
        return configuration;
    }

    @Override
    public void keep(RouterConfiguration newest) {
        configuration = Optional.of(newest);
    }

    @Override
    public Optional<LocalAccess> localAccess() {
        return access;
    }

    @Override
    public void keep(LocalAccess chosen) {
        access = Optional.of(chosen);
    }

    @Override
    public void forget() {
        configuration = Optional.empty();
        access = Optional.empty();
    }
}
