package org.iofog.router.qpid;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.spec.Secret;
import org.iofog.router.application.Engine;
import org.iofog.router.application.RouterControl;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Observation;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.Step;
import org.jspecify.annotations.Nullable;

/**
 * Qpid Dispatch and skupper-router, which differ by the names of their types alone. Of each router it keeps which it is from
 * one look at it to the next.
 */
public final class QpidEngine implements Engine, RouterControl {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A router whose link was moved is found again in this time. */
    private static final Duration REHOMING = Duration.ofSeconds(10);

    private final Function<Router, QpidAddress> addresses;
    private final InstantSource clock;
    private final @Nullable Peer manager;
    private final Map<String, QpidNode> nodes = new ConcurrentHashMap<>();

    /**
     * @param addresses where each router is managed
     * @param manager who may manage routers over a connection to one of them, if anyone but the bus may
     */
    public QpidEngine(Function<Router, QpidAddress> addresses, InstantSource clock, @Nullable Peer manager) {
        this.addresses = addresses;
        this.clock = clock;
        this.manager = manager;
    }

    @Override
    public RouterEngine kind() {
        return RouterEngine.QPID;
    }

    @Override
    public Uni<Observation> observe(Router router) {
        return probe(router)
                .chain(node -> node.entities()
                        .map(QpidEngine::owned)
                        .chain(entities -> QpidStatus.of(node, router, entities, clock)
                                .map(status -> new Observation(status, entities))));
    }

    @Override
    public List<Step> plan(Router desired, Observation actual) {
        return QpidPlan.of(QpidEntities.of(desired, manager), actual.entities());
    }

    @Override
    public Uni<Void> apply(Router router, Step step) {
        return node(router).chain(node -> new QpidSteps(node).apply(step));
    }

    @Override
    public Uni<Void> verify(Router router, Step step) {
        return node(router)
                .chain(node -> new QpidSteps(node).verify(step))
                .onFailure(TransientFailure.class)
                .retry()
                .withBackOff(PAUSE)
                .expireIn(REHOMING.toMillis())
                .onFailure(IllegalStateException.class)
                .transform(QpidEngine::reason);
    }

    /** Why the last of several attempts failed. */
    private static Throwable reason(Throwable exhausted) {
        Throwable last = exhausted.getCause();
        return last instanceof TransientFailure ? last : exhausted;
    }

    @Override
    public Secret bootstrapConfig(Router router) {
        return BootstrapFile.of(router, manager);
    }

    private Uni<QpidNode> probe(Router router) {
        return QpidNode.probe(addresses.apply(router)).invoke(node -> nodes.put(router.id(), node));
    }

    private Uni<QpidNode> node(Router router) {
        QpidNode known = nodes.get(router.id());
        return known == null ? probe(router) : Uni.createFrom().item(known);
    }

    private static List<Entity> owned(List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.name().startsWith(QpidEntities.PREFIX))
                .toList();
    }
}
