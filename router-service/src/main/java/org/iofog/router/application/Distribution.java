package org.iofog.router.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.router.domain.model.AgentPlan;
import org.iofog.router.domain.model.MeshPlan;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives each agent of a namespace its newest configuration, once. */
final class Distribution {

    private static final Logger LOG = Logger.getLogger(Distribution.class);

    /** An agent that has not applied its configuration for so long may never have got it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 64;

    private final MeshOutput output;
    private final Clock clock;
    private final Configurations configurations;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();

    Distribution(Map<RouterEngine, Engine> engines, MeshOutput output, Clock clock) {
        this.output = output;
        this.clock = clock;
        this.configurations = new Configurations(engines);
    }

    /**
     * Agents whose routers others connect to are told first: those know who comes by then. An agent that cannot be told now
     * is told the next time; it does not keep the others from being told.
     */
    Uni<Void> send(MeshPlan plan) {
        Map<String, RouterConfiguration> all = configurations.of(plan.agents());
        sent.keySet().retainAll(all.keySet());
        Map<Boolean, List<RouterConfiguration>> byInterior = all.values().stream()
                .filter(configuration -> isDue(configuration, plan.agents().get(configuration.agentUuid())))
                .collect(Collectors.partitioningBy(configuration -> configuration.mode() == RouterMode.INTERIOR));
        return send(byInterior.getOrDefault(true, List.of()))
                .chain(() -> send(byInterior.getOrDefault(false, List.of())));
    }

    private Uni<Void> send(List<RouterConfiguration> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::send)
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni();
    }

    private boolean isDue(RouterConfiguration configuration, @Nullable AgentPlan plan) {
        RouterStatus observed = plan == null ? null : plan.agent().observed();
        boolean isApplied = observed != null && configuration.revision().equals(observed.appliedRevision());
        Sent last = sent.get(configuration.agentUuid());
        if (last == null || !last.revision().equals(configuration.revision())) {
            return last != null || !isApplied;
        }
        return !isApplied && !last.at().plus(PATIENCE).isAfter(clock.instant());
    }

    private Uni<Void> send(RouterConfiguration configuration) {
        return output.send(configuration)
                .invoke(() -> sent.put(configuration.agentUuid(), new Sent(configuration.revision(), clock.instant())))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "agent %s cannot be told about its router: %s",
                        configuration.agentUuid(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private record Sent(String revision, Instant at) {}
}
