package org.iofog.benchmark;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.ProvisionedAgent;

/** A real client of the bus that answers as an agent does, with an engine in which everything runs at once. */
final class SimulatedAgent implements AutoCloseable {

    private static final EngineStatus ENGINE = new EngineStatus(true, "simulated", Architecture.X86, null);

    private final ProvisionedAgent identity;
    private final Instant startedAt = Instant.now();
    private final Map<String, Long> reported = new HashMap<>();
    private final AtomicLong messages = new AtomicLong();
    private final BusConnection bus;

    SimulatedAgent(Vertx vertx, ProvisionedAgent identity) {
        this.identity = identity;
        this.bus = BusConnection.open(
                vertx,
                BusAccess.of(
                        identity.busUrl(), identity.uuid(), identity.token().value()));
        bus.subscribe(Source.queue(Addresses.desired(identity.uuid())), this::apply);
    }

    String name() {
        return identity.name();
    }

    private synchronized Uni<Void> apply(Incoming message) {
        if (!(message.envelope().data() instanceof DesiredState desired)) {
            return Uni.createFrom().voidItem();
        }
        List<DesiredMicroservice> changed = desired.microservices().stream()
                .filter(each -> reported.getOrDefault(each.placement(), -1L) != each.generation())
                .toList();
        reported.keySet()
                .retainAll(desired.microservices().stream()
                        .map(DesiredMicroservice::placement)
                        .toList());
        return bus.send(Addresses.reports(identity.uuid()), envelope(desired, changed))
                .invoke(() -> note(changed));
    }

    private synchronized void note(List<DesiredMicroservice> told) {
        told.forEach(each -> reported.put(each.placement(), each.generation()));
    }

    private Envelope<StatusReport> envelope(DesiredState desired, List<DesiredMicroservice> changed) {
        Instant now = Instant.now();
        StatusReport report = new StatusReport(
                identity.uuid(),
                "simulated",
                startedAt,
                now,
                desired.generation(),
                false,
                changed.stream().map(each -> running(each, now)).toList(),
                null,
                ENGINE,
                null,
                null,
                List.of());
        String id = identity.uuid() + "-" + messages.incrementAndGet();
        return new Envelope<>(
                id, "/agents/" + identity.uuid(), now, UUID.randomUUID().toString(), null, null, null, report);
    }

    private static Stream<PhaseStamp> phases(DesiredMicroservice wanted, Instant now) {
        return Stream.of(Phase.RECEIVED, Phase.PULLED, Phase.CREATED, Phase.STARTED, Phase.READY)
                .map(phase -> new PhaseStamp(wanted.correlationId(), wanted.uuid(), phase, now, null));
    }

    private static ObservedMicroservice running(DesiredMicroservice wanted, Instant now) {
        return new ObservedMicroservice(
                wanted.uuid(),
                wanted.placement(),
                wanted.generation(),
                ContainerState.RUNNING,
                now,
                "simulated",
                null,
                null,
                null,
                null,
                0);
    }

    @Override
    public void close() {
        bus.close();
    }
}
