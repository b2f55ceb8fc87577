package org.iofog.agent.application.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.agent.application.Journal;
import org.iofog.agent.application.LocalServices;
import org.iofog.agent.application.container.Convergence;
import org.iofog.agent.application.status.Progress;
import org.iofog.agent.application.status.StatusBoard;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.message.Envelope;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes a desired state: the newest wins, and one older than the newest is passed over. */
public final class ApplyDesiredStateHandler {

    private static final Logger LOG = Logger.getLogger(ApplyDesiredStateHandler.class);

    private final String agentUuid;
    private final Journal journal;
    private final Convergence convergence;
    private final LocalServices services;
    private final StatusBoard board;
    private final Progress progress;
    private final Clock clock;

    private @Nullable DesiredState newest;
    private boolean ended;

    ApplyDesiredStateHandler(
            String agentUuid,
            Journal journal,
            Convergence convergence,
            LocalServices services,
            StatusBoard board,
            Clock clock) {
        this.agentUuid = agentUuid;
        this.journal = journal;
        this.convergence = convergence;
        this.services = services;
        this.board = board;
        this.progress = new Progress(board, clock);
        this.clock = clock;
    }

    /** Goes on with the last desired state before a restart, as nothing newer may be in reach. */
    synchronized void resume() {
        journal.desiredState()
                .filter(state -> state.agentUuid().equals(agentUuid))
                .ifPresent(state -> {
                    newest = state;
                    convergence.resume(state);
                    services.follow(state);
                });
    }

    /**
     * Work begins at once, after public ports have left what is to go: nobody new comes while it is drained. When this returns
     * the state survives a crash, and its message may be settled.
     */
    public synchronized void handle(Envelope<DesiredState> message) {
        DesiredState state = message.data();
        DesiredState former = newest;
        if (!state.agentUuid().equals(agentUuid)) {
            LOG.warnf("A desired state for agent %s is ignored.", state.agentUuid());
            return;
        }
        if (former != null && state.generation() < former.generation()) {
            LOG.debugf("Generation %d is ignored: %d is newer.", state.generation(), former.generation());
            return;
        }
        if (ended) {
            return;
        }
        stampReceived(former, state, message.correlationId());
        newest = state;
        services.follow(state);
        convergence.want(state, message.correlationId());
        board.preferComplete();
        journal.keep(state);
    }

    /** Nothing is wanted any more, whatever still arrives. Not journaled: whoever ends it, ends it again after a crash. */
    synchronized void end(String correlationId) {
        ended = true;
        DesiredState last = newest;
        DesiredState nothing = new DesiredState(
                agentUuid,
                last == null ? agentUuid : last.agentName(),
                last == null ? agentUuid : last.namespace(),
                last == null ? 0 : last.generation(),
                AgentSettings.DEFAULTS,
                List.of(),
                List.of(),
                List.of());
        services.follow(nothing);
        convergence.want(nothing, correlationId);
    }

    synchronized @Nullable DesiredState newest() {
        return newest;
    }

    private void stampReceived(@Nullable DesiredState former, DesiredState state, String correlationId) {
        Instant now = clock.instant();
        Map<String, DesiredMicroservice> before = byPlacement(former);
        Map<String, DesiredMicroservice> after = byPlacement(state);
        after.values().stream()
                .filter(microservice -> {
                    DesiredMicroservice known = before.get(microservice.placement());
                    return known == null || !known.correlationId().equals(microservice.correlationId());
                })
                .forEach(changed -> progress.received(changed.correlationId(), changed.uuid(), now));
        before.values().stream()
                .filter(microservice -> !after.containsKey(microservice.placement()))
                .forEach(gone -> progress.received(correlationId, gone.uuid(), now));
    }

    private static Map<String, DesiredMicroservice> byPlacement(@Nullable DesiredState state) {
        return Stream.ofNullable(state)
                .flatMap(each -> each.microservices().stream())
                .collect(Collectors.toMap(DesiredMicroservice::placement, Function.identity()));
    }
}
