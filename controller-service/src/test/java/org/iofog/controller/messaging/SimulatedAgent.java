package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.testkit.Collected;
import org.iofog.testkit.TestBus;

/** A plain AMQP client that reports as an agent does. */
final class SimulatedAgent implements AutoCloseable {

    private final ProvisionedAgent identity;
    private final TestBus bus;
    private final Collected desired;
    private final Collected tasks;

    SimulatedAgent(Vertx vertx, ProvisionedAgent identity) {
        this.identity = identity;
        this.bus = TestBus.connect(
                vertx, identity.busUrl(), identity.uuid(), identity.token().value());
        this.desired = bus.collect(Source.queue(Addresses.desired(identity.uuid())));
        this.tasks = bus.collect(Source.queue(Addresses.tasks(identity.uuid())));
    }

    String uuid() {
        return identity.uuid();
    }

    String name() {
        return identity.name();
    }

    DesiredState newest() {
        assertThat(desired.of(DesiredState.class)).isNotEmpty();
        return desired.of(DesiredState.class).getLast();
    }

    /** The newest desired state, once it is as expected. */
    DesiredState awaitDesired(Predicate<DesiredState> expected) {
        Awaitility.await().untilAsserted(() -> assertThat(newest()).matches(expected));
        return newest();
    }

    DesiredMicroservice awaitMicroservice(String name) {
        return awaitDesired(state -> find(state, name) != null).microservices().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    DesiredMicroservice awaitRestart(String name) {
        return find(awaitDesired(state -> find(state, name).restarts() > 0), name);
    }

    private static DesiredMicroservice find(DesiredState state, String name) {
        return state.microservices().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    <T> T awaitTask(Class<T> type) {
        return tasks.first(type);
    }

    /** Reports every wanted container in this state, and the newest desired state as worked off. */
    void reportAll(ContainerState state) {
        DesiredState newest = newest();
        report(
                newest.generation(),
                newest.microservices().stream()
                        .map(each -> observed(each, state, null))
                        .toList());
    }

    void report(DesiredMicroservice microservice, ContainerState state, String reason) {
        send(status(newest().generation(), false, List.of(observed(microservice, state, reason)), null));
    }

    /** Before it has worked off its newest desired state. */
    void report(long appliedGeneration, DesiredMicroservice microservice, ContainerState state) {
        send(status(appliedGeneration, false, List.of(observed(microservice, state, null)), null));
    }

    /** That it has worked off its newest desired state, and no container. */
    void reportNothingNew() {
        send(status(newest().generation(), false, List.of(), null));
    }

    /** As if it ran a microservice that it was never told of. */
    void reportOf(DesiredMicroservice foreign, ContainerState state) {
        send(status(newest().generation(), false, List.of(observed(foreign, state, null)), null));
    }

    void reportRouter(RouterStatus router) {
        send(status(newest().generation(), false, List.of(), router));
    }

    void reportPorts(List<PortStatus> ports) {
        send(status(newest().generation(), false, List.of(), null, ports));
    }

    void report(long appliedGeneration, List<ObservedMicroservice> microservices) {
        send(status(appliedGeneration, true, microservices, null));
    }

    BusConnection connection() {
        return bus.connection();
    }

    boolean isConnected() {
        return bus.connection().isConnected();
    }

    void sendAs(SimulatedAgent other, DesiredMicroservice microservice, ContainerState state) {
        send(other.status(1, false, List.of(observed(microservice, state, null)), null));
    }

    void send(AgentReport report) {
        bus.send(Addresses.reports(identity.uuid()), report);
    }

    private AgentReport status(
            long applied, boolean complete, List<ObservedMicroservice> microservices, RouterStatus router) {
        return status(applied, complete, microservices, router, null);
    }

    private AgentReport status(
            long applied,
            boolean complete,
            List<ObservedMicroservice> microservices,
            RouterStatus router,
            List<PortStatus> ports) {
        return new AgentReport.StatusReport(
                identity.uuid(),
                "test",
                Instant.now(),
                Instant.now(),
                applied,
                complete,
                microservices,
                null,
                null,
                router,
                ports,
                List.of());
    }

    private static ObservedMicroservice observed(DesiredMicroservice wanted, ContainerState state, String reason) {
        return new ObservedMicroservice(
                wanted.uuid(),
                wanted.placement(),
                wanted.generation(),
                state,
                Instant.now(),
                "container",
                reason,
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
