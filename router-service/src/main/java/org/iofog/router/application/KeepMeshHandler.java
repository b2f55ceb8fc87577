package org.iofog.router.application;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.MeshSnapshot;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.router.domain.model.MeshPlan;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.plan.MeshPlanner;
import org.iofog.router.domain.plan.MeshPlanning;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the mesh of one namespace to what is wanted now, whatever happened before. Doing it twice changes nothing. Not to
 * be called for one namespace twice at once.
 */
@ApplicationScoped
public class KeepMeshHandler {

    private static final Logger LOG = Logger.getLogger(KeepMeshHandler.class);

    /** One that does not answer keeps its place for some seconds. */
    private static final int ROUTERS_AT_ONCE = 32;

    private static final Duration HEAD_START = Duration.ofMillis(500);

    private final MeshSource source;
    private final MeshPlanner planner;
    private final SharedRouter bus;
    private final MeshOutput output;
    private final Clock clock;
    private final Map<RouterEngine, Engine> engines;
    private final Map<String, Distribution> distributions = new ConcurrentHashMap<>();
    private final Map<String, MeshPlanning> plannings = new ConcurrentHashMap<>();

    public KeepMeshHandler(
            MeshSource source,
            MeshPlanner planner,
            SharedRouter bus,
            MeshOutput output,
            Clock clock,
            @All List<Engine> engines) {
        this.source = source;
        this.planner = planner;
        this.bus = bus;
        this.output = output;
        this.clock = clock;
        this.engines = engines.stream().collect(Collectors.toMap(Engine::kind, Function.identity()));
    }

    /** Fails with what keeps it from being done now; it is to be tried again then. */
    public Uni<Void> keep(String namespace) {
        return Uni.combine()
                .all()
                .unis(source.snapshotOf(namespace), waitingOnTheBus(namespace))
                .with(this::plan)
                .chain(this::carryOut);
    }

    private Uni<List<AddressStatus>> waitingOnTheBus(String namespace) {
        return bus.partOf(namespace)
                .observe(MeshPlan.nothing(namespace).bus())
                .map(seen -> seen.status().addresses());
    }

    /** The bus comes first: whoever links to it finds the queues it passes messages to. */
    private Uni<Void> carryOut(MeshPlan plan) {
        return change(bus.partOf(plan.namespace()), plan.bus())
                .call(() -> distribution(plan.namespace()).send(plan))
                .chain(status -> Uni.join()
                        .all(report(plan, plan.bus(), status), changeRunning(plan))
                        .andCollectFailures())
                .replaceWithVoid();
    }

    /** One that failed half-way is of no more use. */
    private MeshPlan plan(MeshSnapshot snapshot, List<AddressStatus> waiting) {
        String namespace = snapshot.namespace();
        MeshPlanning planning = plannings.computeIfAbsent(namespace, name -> planner.begin());
        try {
            return planning.plan(snapshot, waiting, clock.instant());
        } catch (RuntimeException e) {
            plannings.remove(namespace);
            throw e;
        }
    }

    private Distribution distribution(String namespace) {
        return distributions.computeIfAbsent(namespace, name -> new Distribution(engines, output, clock));
    }

    /**
     * Routers whose engine lets them be changed from here. Those that others connect to have a head start, so that they know
     * who comes; one of them that does not answer holds up the others no longer.
     */
    private Uni<Void> changeRunning(MeshPlan plan) {
        Uni<Void> interior = changeRunning(plan, RouterMode.INTERIOR).memoize().indefinitely();
        Uni<Void> headStart = Uni.combine()
                .any()
                .of(interior, Uni.createFrom().voidItem().onItem().delayIt().by(HEAD_START));
        return Uni.join()
                .all(interior, headStart.chain(() -> changeRunning(plan, RouterMode.EDGE)))
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<Void> changeRunning(MeshPlan plan, RouterMode mode) {
        return Multi.createFrom()
                .iterable(plan.agents().values())
                .filter(agent -> agent.router() != null && agent.router().mode() == mode)
                .onItem()
                .transformToUni(agent -> changeRunning(agent.router(), plan))
                .merge(ROUTERS_AT_ONCE)
                .onItem()
                .ignoreAsUni();
    }

    /** One that is not reached is tried again the next time. */
    private Uni<Void> changeRunning(@Nullable Router router, MeshPlan plan) {
        if (router == null || !(engines.get(router.engine()) instanceof RouterControl control)) {
            return Uni.createFrom().voidItem();
        }
        return change(control, router)
                .chain(status -> report(plan, router, status))
                .onFailure()
                .invoke(failure -> LOG.warnf("router %s is not changed: %s", router.id(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<RouterStatus> change(RouterControl control, Router desired) {
        return new Reconciliation(control, desired).run();
    }

    private Uni<Void> report(MeshPlan plan, Router router, RouterStatus status) {
        return output.send(new RouterReport(plan.namespace(), router.id(), clock.instant(), status));
    }
}
