package org.iofog.controller.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.command.Command;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.decision.AgentConfigs;
import org.iofog.controller.domain.decision.Decisions;
import org.iofog.controller.domain.decision.Ports;
import org.iofog.controller.domain.decision.Tunnels;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Application;
import org.iofog.controller.domain.model.AwaitedWork;
import org.iofog.controller.domain.model.CatalogItem;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.MappedPort;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.ObservedState;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Route;
import org.iofog.controller.domain.model.Snapshot;
import org.iofog.controller.domain.model.TakenPort;

/** A small edge compute network to decide about. */
public final class Ecn {

    public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    public static final CommandContext CONTEXT = new CommandContext("command-1", "correlation-1", null, NOW);

    private final List<Agent> agents = new ArrayList<>();
    private final List<Microservice> microservices = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private final List<Application> applications = new ArrayList<>();
    private final List<CatalogItem> catalogItems = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<TakenPort> ports = new ArrayList<>();
    private final List<MappedPort> publicPorts = new ArrayList<>();

    public Agent agent(String name, AgentView.State state, Architecture architecture) {
        AgentConfigSpec config = AgentConfigs.merge(
                AgentConfigSpec.EMPTY,
                new AgentConfigSpec(
                        null,
                        null,
                        null,
                        null,
                        null,
                        architecture,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return agent(name, state, config);
    }

    public Agent agent(String name, AgentView.State state, AgentConfigSpec config) {
        Agent agent = new Agent("uuid-" + name, "default", name, NOW, config, state, NOW, null, null, 7);
        agents.add(agent);
        return agent;
    }

    public Agent online(String name) {
        return agent(name, AgentView.State.ONLINE, Architecture.X86);
    }

    public Agent detached(String name) {
        Agent agent = new Agent(
                "uuid-" + name, null, name, NOW, AgentConfigSpec.EMPTY, AgentView.State.DETACHED, NOW, null, null, 7);
        agents.add(agent);
        return agent;
    }

    public Microservice running(String name, Agent agent, int... externalPorts) {
        return add(name, agent, RunState.RUNNING, spec(agent.name(), externalPorts));
    }

    public Microservice add(String name, Agent agent, RunState run, MicroserviceSpec spec) {
        Microservice microservice = new Microservice(
                "uuid-" + name, "default", name, NOW, spec.withName(name), 3, false, run, 0, "earlier", null);
        microservices.add(microservice);
        place(microservice, agent, Placement.Role.CURRENT, null);
        Tunnels.wanted(microservice, agent).forEach(port -> publicPorts.add(MappedPort.live(port)));
        Ports.of(spec).forEach(port -> ports.add(new TakenPort(agent.uuid(), port, microservice.uuid(), name)));
        return microservice;
    }

    public Placement place(Microservice microservice, Agent agent, Placement.Role role, Placement.Incoming incoming) {
        Placement placement = new Placement(
                microservice.name() + "@" + agent.name(), microservice.uuid(), agent.uuid(), role, NOW, null, incoming);
        placements.add(placement);
        return placement;
    }

    public void reserve(MappedPort port) {
        publicPorts.add(port);
    }

    public Application application(String name, boolean activated) {
        Application application = new Application("default", name, null, NOW, activated);
        applications.add(application);
        return application;
    }

    public Route route(String application, Microservice from, Microservice to) {
        Route route =
                new Route("default", from.name() + "-to-" + to.name(), application, from.uuid(), to.uuid(), false);
        routes.add(route);
        return route;
    }

    CatalogItem catalogItem(CatalogItem item) {
        catalogItems.add(item);
        return item;
    }

    public static MicroserviceSpec spec(String agent, int... externalPorts) {
        List<PortMapping> mappings = new ArrayList<>();
        for (int port : externalPorts) {
            mappings.add(PortMapping.of(80, port));
        }
        ContainerSpec container =
                new ContainerSpec(List.of(), List.of(), mappings, List.of(), List.of(), null, null, null, null, null);
        return new MicroserviceSpec(
                null,
                new AgentReference(agent, null),
                Images.x86("busybox:1"),
                container,
                Map.of(),
                null,
                List.of(),
                null);
    }

    public static MicroserviceSpec rebuilt(MicroserviceSpec spec) {
        return new MicroserviceSpec(
                spec.name(),
                spec.agent(),
                spec.images(),
                spec.container(),
                spec.config(),
                spec.application(),
                spec.routes(),
                true);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                "default",
                Set.of("default"),
                agents,
                microservices,
                placements,
                applications,
                List.of(),
                catalogItems,
                ports,
                publicPorts,
                routes,
                42);
    }

    public ObservedState observed(Map<String, ObservedState.Observation> observations, AwaitedWork... awaited) {
        return new ObservedState(snapshot(), observations, List.of(awaited));
    }

    public Decision decide(Command command) {
        return Decisions.decide(command, snapshot(), CONTEXT);
    }

    public Decision.Accepted accepted(Command command) {
        Decision decision = decide(command);
        if (decision instanceof Decision.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError("refused: " + decision);
    }

    public Decision.Rejected rejected(Command command) {
        Decision decision = decide(command);
        if (decision instanceof Decision.Rejected rejected) {
            return rejected;
        }
        throw new AssertionError("accepted: " + decision);
    }
}
