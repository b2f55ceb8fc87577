package org.iofog.controller.domain.model;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.Images;

/**
 * The state within a {@link Scope}, as it is while its agents are locked.
 *
 * @param namespaces those of the scope that exist
 * @param publicPorts of these microservices, on these agents, and those beside the control plane that are asked for
 * @param routes that join microservices of the scope, or are named in it
 * @param newId a fresh id, where the scope asked for one
 */
public record Snapshot(
        String namespace,
        Set<String> namespaces,
        List<Agent> agents,
        List<Microservice> microservices,
        List<Placement> placements,
        List<Application> applications,
        List<Registry> registries,
        List<CatalogItem> catalogItems,
        List<TakenPort> takenPorts,
        List<MappedPort> publicPorts,
        List<Route> routes,
        int newId) {

    /** As it is after these changes, which concern single microservices. */
    public Snapshot after(List<Change> changes) {
        return NextSnapshot.of(this, changes);
    }

    public boolean hasNamespace(String name) {
        return namespaces.contains(name);
    }

    public void requireNamespace() {
        if (!hasNamespace(namespace)) {
            throw Refusal.of(
                    RejectionCode.NOT_FOUND,
                    "There is no namespace \"%s\": create it with \"iofogctl create namespace %s\", or name another one.",
                    namespace,
                    namespace);
        }
    }

    public Optional<Agent> agent(String name) {
        return agents.stream()
                .filter(agent -> agent.name().equals(name) && namespace.equals(agent.namespace()))
                .findFirst();
    }

    public Optional<Agent> agentWith(String uuid) {
        return agents.stream().filter(agent -> agent.uuid().equals(uuid)).findFirst();
    }

    public Optional<Agent> detachedAgent(String name) {
        return agents.stream()
                .filter(agent -> agent.name().equals(name) && agent.namespace() == null)
                .findFirst();
    }

    public Agent requireAgent(String name) {
        requireNamespace();
        return agent(name).orElseThrow(() -> missing("agent", name));
    }

    public Agent agentOf(Placement placement) {
        return agentWith(placement.agentUuid())
                .orElseThrow(() -> new IllegalStateException("agent of placement " + placement.id() + " not loaded"));
    }

    public Optional<Microservice> microservice(String name) {
        return microservices.stream()
                .filter(microservice -> microservice.name().equals(name))
                .findFirst();
    }

    public Microservice requireMicroservice(String name) {
        requireNamespace();
        return microservice(name).orElseThrow(() -> missing("microservice", name));
    }

    public Microservice microserviceOf(Placement placement) {
        return microservices.stream()
                .filter(microservice -> microservice.uuid().equals(placement.microserviceUuid()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("microservice of placement " + placement.id() + " not loaded"));
    }

    public List<Microservice> membersOf(String application) {
        return microservices.stream()
                .filter(microservice -> application.equals(microservice.application()))
                .toList();
    }

    public List<Placement> placementsOf(Microservice microservice) {
        return placements.stream()
                .filter(placement -> placement.microserviceUuid().equals(microservice.uuid()))
                .toList();
    }

    public List<Placement> placementsOn(Agent agent) {
        return placements.stream()
                .filter(placement -> placement.agentUuid().equals(agent.uuid()))
                .toList();
    }

    public Optional<Placement> placementOf(Microservice microservice, Placement.Role role) {
        return placementsOf(microservice).stream()
                .filter(placement -> placement.role() == role)
                .findFirst();
    }

    public Placement currentPlacementOf(Microservice microservice) {
        return placementOf(microservice, Placement.Role.CURRENT)
                .orElseThrow(() -> new IllegalStateException("no current placement of " + microservice.uuid()));
    }

    public Optional<Application> application(String name) {
        return applications.stream()
                .filter(application -> application.name().equals(name))
                .findFirst();
    }

    public Application requireApplication(String name) {
        requireNamespace();
        return application(name).orElseThrow(() -> missing("application", name));
    }

    public Optional<Route> route(String name) {
        return routes.stream().filter(route -> route.name().equals(name)).findFirst();
    }

    public Route requireRoute(String name) {
        requireNamespace();
        return route(name).orElseThrow(() -> missing("route", name));
    }

    public List<Route> routesOf(String application) {
        return routes.stream()
                .filter(route -> route.application().equals(application))
                .toList();
    }

    public List<Route> routesWith(Microservice microservice) {
        return routes.stream().filter(route -> route.touches(microservice)).toList();
    }

    public Registry requireRegistry(int id) {
        return registries.stream()
                .filter(registry -> registry.id() == id)
                .findFirst()
                .orElseThrow(() -> missing("registry", String.valueOf(id)));
    }

    public Optional<CatalogItem> catalogItem(String name) {
        return catalogItems.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    public Images imagesOf(Microservice microservice) {
        return ImageChoice.resolve(microservice.spec().images(), catalogById());
    }

    public Map<Integer, CatalogItem> catalogById() {
        return catalogItems.stream().collect(toMap(CatalogItem::id, Function.identity()));
    }

    public Optional<TakenPort> holderOf(Agent agent, String port) {
        return takenPorts.stream()
                .filter(taken -> taken.agentUuid().equals(agent.uuid()) && Objects.equals(taken.port(), port))
                .findFirst();
    }

    public List<MappedPort> publicPortsOf(String microserviceUuid) {
        return publicPorts.stream().filter(port -> port.isOf(microserviceUuid)).toList();
    }

    private Refusal missing(String kind, String name) {
        return Refusal.of(
                RejectionCode.NOT_FOUND,
                "There is no %s \"%s\" in namespace %s: check the name with \"iofogctl get all -n %s\".",
                kind,
                name,
                namespace,
                namespace);
    }
}
