package org.iofog.router.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.router.application.RouterControl;
import org.iofog.router.application.SharedRouter;
import org.iofog.router.domain.model.Entity;
import org.jspecify.annotations.Nullable;

/** The bus as the default router. What was set is forgotten when the connection breaks: the broker may be another one then. */
@ApplicationScoped
class ArtemisSharedRouter implements SharedRouter {

    private final BrokerManagement management;
    private final Clock clock;
    private final Map<String, Entity> permissions = new ConcurrentHashMap<>();
    private volatile Instant since;

    ArtemisSharedRouter(BusConnection bus, BrokerManagement management, Clock clock) {
        this.management = management;
        this.clock = clock;
        this.since = clock.instant();
        bus.watch(this::changed);
    }

    @Override
    public RouterControl partOf(String namespace) {
        return new ArtemisBus(namespace, management, permissions, this::status);
    }

    private void changed(@Nullable String problem) {
        permissions.clear();
        since = clock.instant();
    }

    private RouterStatus status(List<BusQueue> queues) {
        return new RouterStatus(
                RouterEngine.ARTEMIS,
                RouterMode.INTERIOR,
                MeshSnapshot.DEFAULT_ROUTER,
                null,
                RouterState.RUNNING,
                null,
                since,
                null,
                List.of(),
                queues.stream().map(BusQueue::status).toList());
    }
}
