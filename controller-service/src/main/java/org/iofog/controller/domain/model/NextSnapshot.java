package org.iofog.controller.domain.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a snapshot is once microservices, their placements or their agents have changed. */
final class NextSnapshot {

    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, Microservice> microservices = new LinkedHashMap<>();
    private final Map<String, Placement> placements = new LinkedHashMap<>();
    private final List<TakenPort> ports;
    private final List<MappedPort> publicPorts;
    private final List<Route> routes;

    private NextSnapshot(Snapshot former) {
        former.agents().forEach(agent -> agents.put(agent.uuid(), agent));
        former.microservices().forEach(microservice -> microservices.put(microservice.uuid(), microservice));
        former.placements().forEach(placement -> placements.put(placement.id(), placement));
        ports = new ArrayList<>(former.takenPorts());
        publicPorts = new ArrayList<>(former.publicPorts());
        routes = new ArrayList<>(former.routes());
    }

    static Snapshot of(Snapshot former, List<Change> changes) {
        NextSnapshot next = new NextSnapshot(former);
        changes.forEach(next::apply);
        return new Snapshot(
                former.namespace(),
                former.namespaces(),
                List.copyOf(next.agents.values()),
                List.copyOf(next.microservices.values()),
                List.copyOf(next.placements.values()),
                former.applications(),
                former.registries(),
                former.catalogItems(),
                next.ports,
                next.publicPorts,
                next.routes,
                former.newId());
    }

    private void apply(Change change) {
        switch (change) {
            case Change.AddMicroservice add -> put(add.microservice());
            case Change.ChangeMicroservice next -> put(next.microservice());
            case Change.RemoveMicroservice remove -> removeMicroservice(remove.uuid());
            case Change.AddPlacement add -> put(add.placement());
            case Change.ChangePlacement next -> put(next.placement());
            case Change.RemovePlacement remove -> removePlacement(remove.id());
            case Change.BindPorts bind -> bind(bind.placement(), bind.ports());
            case Change.BindPublicPorts bind -> bind(bind.microserviceUuid(), bind.ports());
            case Change.RemoveRoute remove -> routes.remove(remove.route());
            case Change.AgentDesiresChanged desires ->
                agents.computeIfPresent(desires.agentUuid(), (uuid, agent) -> agent.desiring(desires.generation()));
            case Change.EndingWork ending -> {}
            case Change.TunnelsChanged tunnels -> {}
            default -> throw new IllegalArgumentException("does not concern a single microservice: " + change);
        }
    }

    private void put(Microservice microservice) {
        microservices.put(microservice.uuid(), microservice);
    }

    private void put(Placement placement) {
        placements.put(placement.id(), placement);
    }

    private void removeMicroservice(String uuid) {
        microservices.remove(uuid);
        placements.values().removeIf(placement -> placement.microserviceUuid().equals(uuid));
        ports.removeIf(port -> port.microserviceUuid().equals(uuid));
        publicPorts.removeIf(port -> port.isOf(uuid));
        routes.removeIf(route -> route.sender().equals(uuid) || route.receiver().equals(uuid));
    }

    private void removePlacement(String id) {
        Placement removed = placements.remove(id);
        if (removed != null) {
            releasePorts(removed);
        }
    }

    private void bind(Placement placement, List<String> wanted) {
        releasePorts(placement);
        Microservice microservice = microservices.get(placement.microserviceUuid());
        if (microservice != null) {
            wanted.forEach(port ->
                    ports.add(new TakenPort(placement.agentUuid(), port, microservice.uuid(), microservice.name())));
        }
    }

    private void bind(String microserviceUuid, List<MappedPort> wanted) {
        publicPorts.removeIf(port -> port.isOf(microserviceUuid));
        publicPorts.addAll(wanted);
    }

    private void releasePorts(Placement placement) {
        ports.removeIf(port -> port.agentUuid().equals(placement.agentUuid())
                && port.microserviceUuid().equals(placement.microserviceUuid()));
    }
}
