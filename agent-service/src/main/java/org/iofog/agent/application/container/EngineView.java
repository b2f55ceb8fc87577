package org.iofog.agent.application.container;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.domain.container.ContainerSnapshot;

/**
 * This agent's containers as last seen. The engine is asked again only after something may have changed, so a new
 * desired state is planned without asking it at all.
 */
final class EngineView {

    private final String agentUuid;
    private final ContainerEngine engine;
    private final Clock clock;

    private volatile boolean stale = true;
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile List<ContainerSnapshot> containers = List.of();

    EngineView(String agentUuid, ContainerEngine engine, Clock clock) {
        this.agentUuid = agentUuid;
        this.engine = engine;
        this.clock = clock;
    }

    void invalidate() {
        stale = true;
    }

    /** @return whether the change is newer than the last look */
    boolean invalidatedBy(EngineEvent.ContainerChanged event) {
        boolean unseen = event.at().isAfter(lookedAt);
        stale |= unseen;
        return unseen;
    }

    /** For one thread. */
    List<ContainerSnapshot> current() {
        if (stale) {
            stale = false;
            Instant now = clock.instant();
            try {
                containers = engine.containers(agentUuid);
                lookedAt = now;
            } catch (EngineFailure e) {
                stale = true;
                throw e;
            }
        }
        return containers;
    }

    List<ContainerSnapshot> lastSeen() {
        return containers;
    }
}
