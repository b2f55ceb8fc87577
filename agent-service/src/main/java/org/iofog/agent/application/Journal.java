package org.iofog.agent.application;

import java.util.Map;
import java.util.Optional;
import org.iofog.agent.domain.PlacementHistory;
import org.iofog.contract.agent.DesiredState;

/**
 * What the agent must know after a crash or reboot, with no controller in reach. What was kept is on the disk when
 * the call returns.
 */
public interface Journal {

    /** The newest desired state; empty before the first one arrived. */
    Optional<DesiredState> desiredState();

    void keep(DesiredState desired);

    /** By placement. */
    Map<String, PlacementHistory> histories();

    void keep(Map<String, PlacementHistory> histories);

    /** Removes everything. */
    void forget();
}
