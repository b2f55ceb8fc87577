package org.iofog.controller.domain.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of the state a decision looks at. Its agents, and the agents its microservices are on, stay locked until the
 * decision is stored, so that no two decisions about one agent overlap.
 */
public final class Scope {

    /** Tables whose ids are numbers a decision gives out. */
    public enum NewId {
        REGISTRY,
        CATALOG_ITEM
    }

    private final String namespace;
    private final Set<String> namespaces = new HashSet<>();
    private final Set<String> agents = new HashSet<>();
    private final Set<String> detachedAgents = new HashSet<>();
    private final Set<String> microservices = new HashSet<>();
    private final Set<String> applications = new HashSet<>();
    private final Set<String> routes = new HashSet<>();
    private final Set<String> ports = new HashSet<>();
    private boolean contentsOfAgents;
    private boolean neighbours;
    private boolean agentsOfNamespace;
    private boolean references;
    private boolean whole;
    private @Nullable NewId newId;
    private boolean portsOfMicroservices;

    private Scope(String namespace) {
        this.namespace = namespace;
        namespaces.add(namespace);
    }

    public static Scope of(String namespace) {
        return new Scope(namespace);
    }

    /** Whether there is one of this name, too. */
    public Scope namespace(String name) {
        namespaces.add(name);
        return this;
    }

    public Scope agent(String name) {
        agents.add(name);
        return this;
    }

    public Scope detachedAgent(String name) {
        detachedAgents.add(name);
        return this;
    }

    public Scope microservice(String name) {
        microservices.add(name);
        return this;
    }

    /** With its microservices. */
    public Scope application(String name) {
        applications.add(name);
        return this;
    }

    /** With the microservices it joins. */
    public Scope route(String name) {
        routes.add(name);
        return this;
    }

    /** The microservices that have routes with those of this scope. */
    public Scope neighbours() {
        neighbours = true;
        return this;
    }

    /** Every agent of the namespace, for what concerns their routers. */
    public Scope agentsOfNamespace() {
        agentsOfNamespace = true;
        return this;
    }

    /** Who has these ports on the agents of this scope. */
    public Scope ports(List<String> wanted) {
        ports.addAll(wanted);
        return this;
    }

    /** Every microservice on the named agents. */
    public Scope contentsOfAgents() {
        contentsOfAgents = true;
        return this;
    }

    /** All registries and catalog items a microservice may refer to. */
    public Scope references() {
        references = true;
        return this;
    }

    /** Everything in the namespace. */
    public Scope whole() {
        whole = true;
        return references();
    }

    /** Who has, on the agents of this scope, the ports that its named microservices have now. */
    public Scope portsOfMicroservices() {
        portsOfMicroservices = true;
        return this;
    }

    public Scope newIdFor(NewId table) {
        newId = table;
        return this;
    }

    /** What either of two scopes in one namespace names, for commands about single microservices. */
    public Scope and(Scope other) {
        Scope both = new Scope(namespace);
        for (Scope each : List.of(this, other)) {
            both.agents.addAll(each.agents);
            both.microservices.addAll(each.microservices);
            both.applications.addAll(each.applications);
            both.routes.addAll(each.routes);
            both.ports.addAll(each.ports);
            both.neighbours |= each.neighbours;
            both.references |= each.references;
            both.portsOfMicroservices |= each.portsOfMicroservices;
        }
        return both;
    }

    public String namespace() {
        return namespace;
    }

    /** Its own, and those that it names. */
    public Set<String> namespaces() {
        return namespaces;
    }

    public Set<String> agents() {
        return agents;
    }

    public Set<String> detachedAgents() {
        return detachedAgents;
    }

    public Set<String> microservices() {
        return microservices;
    }

    public Set<String> applications() {
        return applications;
    }

    public Set<String> routes() {
        return routes;
    }

    public Set<String> ports() {
        return ports;
    }

    public boolean hasContentsOfAgents() {
        return contentsOfAgents;
    }

    public boolean hasNeighbours() {
        return neighbours;
    }

    public boolean hasAgentsOfNamespace() {
        return agentsOfNamespace;
    }

    public boolean hasReferences() {
        return references;
    }

    public boolean isWhole() {
        return whole;
    }

    public boolean hasPortsOfMicroservices() {
        return portsOfMicroservices;
    }

    /** The table a fresh id is needed of. */
    public @Nullable NewId newId() {
        return newId;
    }
}
