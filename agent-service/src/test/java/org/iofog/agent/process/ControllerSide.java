package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.AgentTask;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.Collected;
import org.iofog.testkit.TestBus;

/** The controller's end of the bus, for one agent of a test. */
final class ControllerSide {

    private static final AgentSettings SETTINGS = new AgentSettings(1, 0, 0, AgentSettings.DEFAULTS.diskDirectory(), 1);

    private final ProvisionedAgent identity;
    private final TestBus bus;
    private final Collected reports;
    private final Collected logs;

    private List<RegistryAccess> registries = List.of();

    private ControllerSide(ProvisionedAgent identity, TestBus bus) {
        this.identity = identity;
        this.bus = bus;
        this.reports = bus.collect(Source.sharedQueue(Addresses.STATUS, Addresses.CONTROLLER_STATUS));
        this.logs = bus.collect(Source.topic(Addresses.logs(identity.uuid())));
    }

    /** Lets a new agent in. */
    static ControllerSide of(BusExtension broker) {
        String uuid = UUID.randomUUID().toString();
        Secret token = new Secret(UUID.randomUUID().toString());
        TestBus bus = broker.asController();
        bus.grant(uuid, token.value());
        return new ControllerSide(
                new ProvisionedAgent(
                        uuid, "agent-1", "default", token, broker.broker().url()),
                bus);
    }

    /** Lets the agent in no more. */
    void revokeAccess() {
        bus.revoke(identity.uuid());
    }

    ProvisionedAgent identity() {
        return identity;
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    /** Desired states tell of this registry from now on. */
    void grantRegistry(RegistryAccess access) {
        registries = List.of(access);
    }

    void want(long generation, String correlationId, DesiredMicroservice... microservices) {
        DesiredState state = new DesiredState(
                identity.uuid(),
                identity.name(),
                identity.namespace(),
                generation,
                SETTINGS,
                registries,
                List.of(microservices),
                List.of());
        bus.send(Addresses.desired(identity.uuid()), envelope(correlationId, state));
    }

    void ask(AgentTask task) {
        bus.send(Addresses.tasks(identity.uuid()), envelope(task.taskId(), task));
    }

    void send(String address, Object body) {
        bus.send(address, body);
    }

    private static <T> Envelope<T> envelope(String correlationId, T data) {
        return new Envelope<>(
                UUID.randomUUID().toString(), "/controller", Instant.now(), correlationId, null, null, null, data);
    }

    <T extends AgentReport> List<T> reports(Class<T> type) {
        return reports.messages().stream()
                .filter(message -> identity.uuid().equals(message.stampedSender()))
                .map(message -> message.envelope().data())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<LogChunk> logs() {
        return logs.of(LogChunk.class);
    }

    List<PhaseStamp> stampsOf(String correlationId) {
        return reports(StatusReport.class).stream()
                .flatMap(report -> report.stamps().stream())
                .filter(stamp -> stamp.correlationId().equals(correlationId))
                .toList();
    }

    Stream<Phase> phasesOf(String correlationId) {
        return stampsOf(correlationId).stream().map(PhaseStamp::phase);
    }

    ObservedMicroservice lastSeen(DesiredMicroservice microservice) {
        return reports(StatusReport.class).stream()
                .flatMap(report -> report.microservices().stream())
                .filter(seen -> seen.uuid().equals(microservice.uuid()))
                .max(Comparator.comparing(ObservedMicroservice::since))
                .orElseThrow(() -> new AssertionError(microservice.name() + " was not reported yet"));
    }

    void awaitApplied(long generation) {
        soon().untilAsserted(() -> assertThat(reports(StatusReport.class))
                .last()
                .matches(report -> report.appliedGeneration() == generation));
    }

    void awaitReady(String correlationId) {
        soon().untilAsserted(() -> assertThat(phasesOf(correlationId)).contains(Phase.READY));
    }
}
