package org.iofog.agent.application.router;

import java.util.Optional;
import org.iofog.agent.domain.router.LocalAccess;
import org.iofog.contract.mesh.RouterConfiguration;

/** What is enough to bring the agent's router back after a reboot, with nothing in reach. Holds secrets. */
public interface RouterJournal {

    /** The newest configuration; empty before the first one arrived. */
    Optional<RouterConfiguration> configuration();

    /** It survives a loss of power when this returns. */
    void keep(RouterConfiguration configuration);

    /** Empty until it was chosen. */
    Optional<LocalAccess> localAccess();

    void keep(LocalAccess access);

    /** Removes everything. */
    void forget();
}
