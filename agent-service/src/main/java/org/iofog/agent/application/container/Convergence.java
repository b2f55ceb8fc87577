package org.iofog.agent.application.container;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.EngineEvent.ContainerChanged;
import org.iofog.agent.application.EngineEvent.EngineConnected;
import org.iofog.agent.application.EngineEvent.EngineLost;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.Journal;
import org.iofog.agent.application.Loop;
import org.iofog.agent.application.OutsideClients;
import org.iofog.agent.application.Signal;
import org.iofog.agent.application.status.Progress;
import org.iofog.agent.application.status.Progress.Departure;
import org.iofog.agent.application.status.StatusBoard;
import org.iofog.agent.domain.AppliedGeneration;
import org.iofog.agent.domain.container.Change;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.MicroservicePlan;
import org.iofog.agent.domain.container.ReconcilePlan;
import org.iofog.agent.domain.container.Reconciler;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the containers of one agent to what the newest desired state wants, again and again: one thread looks and
 * plans whenever something may have changed, and the work on each placement goes on a thread of its own. Closing it
 * leaves the containers as they are.
 */
public final class Convergence implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Convergence.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);

    private final ContainerEngine engine;
    private final OutsideClients clients;
    private final StatusBoard board;
    private final Clock clock;
    private final EngineView view;
    private final PlacementHistories histories;
    private final Progress progress;
    private final PlacementStates states;
    private final ActionSteps steps;
    private final Signal signal = new Signal();
    private final WorkInProgress work;
    private final Map<String, Departure> departures = new ConcurrentHashMap<>();
    private final Loop loop;
    private Duration untilNextTurn = Duration.ZERO;

    private volatile @Nullable DesiredState desired;
    private AppliedGeneration generation = AppliedGeneration.NONE;

    public Convergence(
            String agentUuid,
            ContainerEngine engine,
            OutsideClients clients,
            Journal journal,
            StatusBoard board,
            Clock clock) {
        this.engine = engine;
        this.clients = clients;
        this.board = board;
        this.clock = clock;
        this.view = new EngineView(agentUuid, engine, clock);
        this.histories = new PlacementHistories(journal);
        this.progress = new Progress(board, clock);
        this.states = new PlacementStates(histories, progress);
        this.work = new WorkInProgress(view::invalidate, signal::raise);
        this.steps = new ActionSteps(engine, clients, STOP_GRACE, histories, progress, work);
        this.loop = new Loop("convergence", this::waitAndLook);
    }

    public void start() {
        loop.start();
    }

    /** Goes on with a state of before a restart; what was told then is not told again. */
    public void resume(DesiredState state) {
        state.microservices().stream()
                .filter(wanted -> histories.of(wanted.placement()).isDecided(Change.of(wanted)))
                .forEach(progress::assumeConcluded);
        desired = state;
        signal.raise();
    }

    /** @param correlationId of the command that led to this state */
    public void want(DesiredState next, String correlationId) {
        Set<String> kept = next.microservices().stream()
                .map(DesiredMicroservice::placement)
                .collect(Collectors.toSet());
        DesiredState former = desired;
        if (former != null) {
            former.microservices().stream()
                    .filter(microservice -> !kept.contains(microservice.placement()))
                    .map(gone -> new Departure(gone.placement(), gone.uuid(), correlationId))
                    .forEach(departure -> departures.put(departure.placement(), departure));
        }
        departures.keySet().removeAll(kept);
        desired = next;
        signal.raise();
    }

    public void notice(EngineEvent event) {
        switch (event) {
            case ContainerChanged changed -> {
                if (view.invalidatedBy(changed)) {
                    signal.raise();
                }
            }
            case EngineConnected connected -> lookAgain();
            case EngineLost lost -> lookAgain();
        }
    }

    public void lookAgain() {
        view.invalidate();
        signal.raise();
    }

    public List<ContainerSnapshot> containers() {
        return view.lastSeen();
    }

    private void waitAndLook() throws InterruptedException {
        signal.await(untilNextTurn);
        untilNextTurn = turnOrPause();
    }

    private Duration turnOrPause() {
        try {
            DesiredState target = desired;
            Duration untilNextTurn = target == null ? LONGEST_WAIT : turn(target);
            board.looked();
            return untilNextTurn;
        } catch (EngineFailure e) {
            LOG.warnf("The container engine cannot be asked: %s", e.getMessage());
            states.showUnseen(desired, String.valueOf(e.getMessage()));
            board.looked();
        } catch (RuntimeException e) {
            LOG.error("A turn of the convergence failed and is tried again.", e);
        }
        return PAUSE_AFTER_FAILURE;
    }

    /** Who is busy is noted before the look, so that no plan rests on what an ending work was still changing. */
    private Duration turn(DesiredState target) {
        Set<String> busy = work.placements();
        List<ContainerSnapshot> containers = view.current();
        Instant now = clock.instant();
        ReconcilePlan plan = Reconciler.plan(target, containers, histories.all(), now);
        Map<String, DesiredMicroservice> wanted = target.microservices().stream()
                .collect(Collectors.toMap(DesiredMicroservice::placement, Function.identity()));
        work.reconsider(wanted::get);
        removeUnwanted(plan.removals(), busy);
        plan.microservices().stream()
                .filter(microservice -> !busy.contains(microservice.wanted().placement()))
                .forEach(microservice -> follow(microservice, containers));
        Set<String> open = union(busy, work.placements());
        generation = generation.next(target.generation(), open);
        board.applied(generation.applied());
        takeLeave(union(open, placementsOf(containers)));
        histories.retainOnly(wanted.keySet());
        histories.save();
        return Stream.concat(plan.nextLook().stream(), deadlinesOfWork(wanted, now))
                .min(Instant::compareTo)
                .map(look -> until(look, now))
                .orElse(LONGEST_WAIT);
    }

    /** A pull still under way at its deadline is cut short then. */
    private Stream<Instant> deadlinesOfWork(Map<String, DesiredMicroservice> wanted, Instant now) {
        return work.placements().stream()
                .map(wanted::get)
                .filter(Objects::nonNull)
                .map(DesiredMicroservice::deadline)
                .filter(Objects::nonNull)
                .filter(now::isBefore)
                .map(deadline -> deadline.plusMillis(1));
    }

    private void removeUnwanted(List<ContainerSnapshot> removals, Set<String> busy) {
        removals.stream()
                .filter(container -> !busy.contains(container.labels().placement()))
                .collect(Collectors.groupingBy(container -> container.labels().placement()))
                .forEach((placement, containers) ->
                        work.start(placement, new RemovalWork(engine, clients, containers, STOP_GRACE)));
    }

    private void follow(MicroservicePlan plan, List<ContainerSnapshot> containers) {
        if (states.show(plan, containers)) {
            work.start(plan.wanted().placement(), new MicroserviceWork(plan, steps, histories, progress, clock));
        }
    }

    private void takeLeave(Set<String> present) {
        departures.values().stream()
                .filter(departure -> !present.contains(departure.placement()))
                .filter(departure -> departures.remove(departure.placement(), departure))
                .forEach(progress::gone);
    }

    private static Set<String> placementsOf(List<ContainerSnapshot> containers) {
        return containers.stream()
                .map(container -> container.labels().placement())
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static Duration until(Instant look, Instant now) {
        Duration wait = Duration.between(now, look);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Ends all work where it is. */
    @Override
    public void close() {
        loop.close();
        work.abandon();
    }
}
