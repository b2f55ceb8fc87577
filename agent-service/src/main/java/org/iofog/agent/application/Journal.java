package org.iofog.agent.application;

import java.util.Map;
import java.util.Optional;
import org.iofog.agent.domain.container.PlacementHistory;
import org.iofog.contract.agent.DesiredState;

/**
 * What the agent must know after a crash or reboot, with no controller in reach.
 */
public interface Journal {

    /** The newest desired state; empty before the first one arrived. */
    Optional<DesiredState> desiredState();

    /** It survives a loss of power when this returns. */
    void keep(DesiredState desired);

    /** By placement. */
    Map<String, PlacementHistory> histories();

    /** Survives the end of the process; nothing breaks when it is lost. */
    void keep(Map<String, PlacementHistory> histories);

    /** Removes everything. */
    void forget();
}
