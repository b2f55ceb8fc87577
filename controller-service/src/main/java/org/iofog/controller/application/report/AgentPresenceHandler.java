package org.iofog.controller.application.report;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.controller.application.command.ControlPlane;
import org.iofog.controller.domain.observation.PresenceDecisions;

/**
 * Keeps who is online as the bus sees it. Every copy of the controller hears of every change; what counts is what this
 * copy has heard last when it gets to lock the agent, so that a slow one cannot bring back old news.
 */
@ApplicationScoped
public class AgentPresenceHandler {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ControlPlane controlPlane;
    private final Clock clock;
    private final Set<String> present = ConcurrentHashMap.newKeySet();

    AgentPresenceHandler(ControlPlane controlPlane, Clock clock) {
        this.controlPlane = controlPlane;
        this.clock = clock;
    }

    /** These agents and no others are there. Takes note at once; the work follows when subscribed to. */
    public Uni<Void> presentAre(Set<String> agentUuids) {
        present.retainAll(agentUuids);
        present.addAll(agentUuids);
        return controlPlane
                .inTransaction(ControlPlane.Transaction::agentsOnline)
                .onFailure(TransientFailure.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .flatMap(online -> {
                    Set<String> concerned = new HashSet<>(online);
                    concerned.addAll(agentUuids);
                    return inTurn(concerned);
                });
    }

    /** Takes note at once; the work follows when subscribed to. */
    public Uni<Void> changed(String agentUuid, boolean isPresent) {
        if (isPresent) {
            present.add(agentUuid);
        } else {
            present.remove(agentUuid);
        }
        return update(agentUuid);
    }

    private Uni<Void> inTurn(Set<String> agentUuids) {
        return Multi.createFrom()
                .iterable(agentUuids)
                .onItem()
                .transformToUniAndConcatenate(this::update)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> update(String agentUuid) {
        String observation = UUID.randomUUID().toString();
        return controlPlane
                .inTransaction(transaction -> transaction
                        .load(Set.of(agentUuid))
                        .flatMap(state -> transaction.store(PresenceDecisions.decide(
                                agentUuid, present.contains(agentUuid), observation, state, clock.instant()))))
                .onFailure(TransientFailure.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
