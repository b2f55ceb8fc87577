package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.CommandReply.CommandAccepted;
import org.iofog.contract.command.CommandReply.CommandRejected;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.view.TraceView;
import org.iofog.controller.application.membership.ProvisionAgentHandler;
import org.iofog.controller.application.membership.ProvisioningKeyHandler;
import org.iofog.controller.application.query.TraceQueries;
import org.iofog.controller.config.ControllerConfig;
import org.iofog.testkit.TestBus;

/** What the integration tests do again and again, as users of the bus. */
@ApplicationScoped
class ControlPlaneFixture {

    static final String NAMESPACE = "default";
    private static final Duration TIME = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final ControllerConfig config;
    private final ProvisioningKeyHandler keys;
    private final ProvisionAgentHandler provisioning;
    private final TraceQueries traces;
    private final List<AutoCloseable> opened = new ArrayList<>();

    ControlPlaneFixture(
            Vertx vertx,
            ControllerConfig config,
            ProvisioningKeyHandler keys,
            ProvisionAgentHandler provisioning,
            TraceQueries traces) {
        this.vertx = vertx;
        this.config = config;
        this.keys = keys;
        this.provisioning = provisioning;
        this.traces = traces;
    }

    TestBus operator() {
        return connected("operator", "operator-secret");
    }

    TestBus router() {
        return connected("router", "router-secret");
    }

    TestBus tunnel() {
        return connected("tunnel", "tunnel-secret");
    }

    private TestBus connected(String user, String password) {
        TestBus bus = TestBus.connect(vertx, config.bus().url(), user, password);
        opened.add(bus);
        return bus;
    }

    static CommandAccepted accepted(TestBus bus, Command command) {
        return assertThat(bus.request(command))
                .asInstanceOf(InstanceOfAssertFactories.type(CommandAccepted.class))
                .actual();
    }

    static CommandRejected rejected(TestBus bus, Command command) {
        return assertThat(bus.request(command))
                .asInstanceOf(InstanceOfAssertFactories.type(CommandRejected.class))
                .actual();
    }

    /** A new agent that is connected. */
    SimulatedAgent agent(TestBus operator, String name) {
        return agent(operator, NAMESPACE, name);
    }

    SimulatedAgent agent(TestBus operator, String namespace, String name) {
        accepted(operator, new CreateAgent(namespace, name, AgentConfigSpec.EMPTY));
        String key = keys.create(namespace, name).await().atMost(TIME).key();
        SimulatedAgent agent = new SimulatedAgent(
                vertx, provisioning.provision(key, Architecture.X86).await().atMost(TIME));
        opened.add(agent);
        return agent;
    }

    static CreateMicroservice microservice(String name, SimulatedAgent agent) {
        return new CreateMicroservice(NAMESPACE, name, spec(agent));
    }

    static MicroserviceSpec spec(SimulatedAgent agent) {
        return new MicroserviceSpec(
                null,
                new AgentReference(agent.name(), null),
                Images.x86("iofog-test/busybox:1"),
                null,
                Map.of(),
                null,
                List.of(),
                null);
    }

    TraceView.Outcome outcome(CommandAccepted command) {
        return traces.of(command.correlationId())
                .await()
                .atMost(TIME)
                .orElseThrow()
                .outcome();
    }

    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        opened.clear();
    }
}
