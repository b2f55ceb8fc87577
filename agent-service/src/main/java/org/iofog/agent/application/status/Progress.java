package org.iofog.agent.application.status;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.jspecify.annotations.Nullable;

/** Puts on the {@link StatusBoard} what becomes of each microservice, and stamps the command that changed it last. */
public final class Progress {

    private static final int PERCENT_STEP = 5;

    private final StatusBoard board;
    private final Clock clock;
    private final Map<String, String> concluded = new ConcurrentHashMap<>();

    public Progress(StatusBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    public void enter(DesiredMicroservice wanted, ContainerState state, int restarts) {
        enter(wanted, state, null, null, restarts);
    }

    /** @param container that of the microservice, where there is one; its start is when a state began that was met */
    public void enter(
            DesiredMicroservice wanted,
            ContainerState state,
            @Nullable ContainerSnapshot container,
            @Nullable String reason,
            int restarts) {
        ObservedMicroservice last = board.observed(wanted.placement());
        ObservedMicroservice same =
                last != null && container != null && container.id().equals(last.containerId()) ? last : null;
        board.observe(new ObservedMicroservice(
                wanted.uuid(),
                wanted.placement(),
                wanted.generation(),
                state,
                container == null || last != null ? since(last, wanted, state) : startOf(container),
                container == null ? null : container.id(),
                reason,
                null,
                same == null ? null : same.cpuPercent(),
                same == null ? null : same.memoryBytes(),
                restarts,
                same == null ? null : same.messages()));
    }

    /** Small advances are no news. */
    public void pulling(DesiredMicroservice wanted, int percent, int restarts) {
        ObservedMicroservice last = board.observed(wanted.placement());
        Integer told = last == null || last.state() != ContainerState.PULLING ? null : last.pullPercent();
        if (told != null && percent < told + PERCENT_STEP && percent < 100) {
            return;
        }
        board.observe(new ObservedMicroservice(
                wanted.uuid(),
                wanted.placement(),
                wanted.generation(),
                ContainerState.PULLING,
                since(last, wanted, ContainerState.PULLING),
                null,
                null,
                percent,
                null,
                null,
                restarts));
    }

    private Instant startOf(ContainerSnapshot container) {
        Instant started = container.startedAt();
        return started == null ? clock.instant() : started;
    }

    private Instant since(@Nullable ObservedMicroservice last, DesiredMicroservice wanted, ContainerState state) {
        return last != null && last.state() == state && last.generation() == wanted.generation()
                ? last.since()
                : clock.instant();
    }

    public void received(String correlationId, String subject, Instant at) {
        board.stamp(new PhaseStamp(correlationId, subject, Phase.RECEIVED, at, null));
    }

    public void passed(DesiredMicroservice wanted, Phase phase) {
        board.stamp(new PhaseStamp(wanted.correlationId(), wanted.uuid(), phase, clock.instant(), null));
    }

    /** The last phase of a command for this placement. What comes after is the microservice's state, not the command's. */
    public void conclude(DesiredMicroservice wanted, Phase phase, @Nullable String detail) {
        String former = concluded.put(wanted.placement(), wanted.correlationId());
        if (!wanted.correlationId().equals(former)) {
            board.stamp(new PhaseStamp(wanted.correlationId(), wanted.uuid(), phase, clock.instant(), detail));
        }
    }

    public boolean isShown(DesiredMicroservice wanted) {
        return board.observed(wanted.placement()) != null;
    }

    public void assumeConcluded(DesiredMicroservice wanted) {
        concluded.put(wanted.placement(), wanted.correlationId());
    }

    public void gone(Departure departure) {
        concluded.remove(departure.placement());
        board.forget(departure.placement());
        board.stamp(new PhaseStamp(
                departure.correlationId(), departure.uuid(), Phase.READY, clock.instant(), "It is removed."));
    }

    /** A microservice that is wanted no more, and the command that ended it. */
    public record Departure(String placement, String uuid, String correlationId) {}
}
