package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.RouterView;
import org.iofog.contract.view.TopologyView;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.iofog.testkit.mesh.SeparateNetwork;
import org.iofog.testkit.router.Certificate;
import org.jspecify.annotations.Nullable;

/** A mesh with routers, whose microservices are containers that let the test speak for them at the Local API. */
final class MessagingMesh implements AutoCloseable {

    static final String CONTROLLER = "controller-1";
    static final String ROUTER_SERVICE = "router-service-1";

    private static final String APPLICATION = "numbers";

    private final Containers containers = Containers.ofThisMachine();
    private final List<String> agents = new ArrayList<>();
    private final Mesh mesh;
    private final @Nullable SeparateNetwork network;
    private final ControllerApi api;

    private MessagingMesh(Mesh mesh, @Nullable SeparateNetwork network) {
        BusyboxImage.ensure();
        this.mesh = mesh;
        this.network = network;
        mesh.startServers();
        api = mesh.startController(CONTROLLER);
        mesh.startRouterService(ROUTER_SERVICE);
        api.accept(new CreateApplication(
                "default", APPLICATION, new ApplicationSpec(APPLICATION, null, List.of(), List.of())));
    }

    /** All agents reach the bus through one link. */
    static MessagingMesh withOneLink(Path folder) {
        Mesh mesh = new Mesh(folder);
        try {
            mesh.advertiseBusThroughLink();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MessagingMesh(mesh, null);
    }

    /** The control plane has a network of its own, which agents reach by its uplink. */
    static MessagingMesh acrossNetworks(Path folder) {
        Mesh mesh = new Mesh(folder);
        return new MessagingMesh(mesh, mesh.separateControlPlane());
    }

    /** All links use TLS, those to the bus and those between routers. */
    static MessagingMesh encrypted(Path folder) {
        Mesh mesh = new Mesh(folder);
        mesh.useTls(Certificate.in(folder));
        return new MessagingMesh(mesh, null);
    }

    SeparateNetwork network() {
        return Objects.requireNonNull(network, "acrossNetworks() makes the network");
    }

    Mesh mesh() {
        return mesh;
    }

    ControllerApi api() {
        return api;
    }

    void startAgent(String name, AgentConfigSpec config) {
        mesh.startAgent(api, CONTROLLER, name, config);
        agents.add(api.agent(name).uuid());
    }

    /** One that does not need the uplink: it is told another way to the bus. */
    void startAgentBesideTheControlPlane(String name) {
        String bus = mesh.busAt(network().consoleAddress());
        mesh.startController("controller-2", Map.of("IOFOG_BUS_ADVERTISED_URL", bus));
        mesh.startAgent(api, "controller-2", name);
        agents.add(api.agent(name).uuid());
    }

    /** @param routes names of those that receive its messages */
    void deploy(String microservice, String agent, String... routes) {
        api.awaitDone(api.accept(Microservices.createSpokenFor(APPLICATION, microservice, agent, List.of(routes))));
    }

    NumberedFlow flow(String from, String to) {
        return new NumberedFlow(socketOf(from), socketOf(to));
    }

    /** The socket for messages of a microservice, through its container. */
    private URI socketOf(String name) {
        MicroserviceView microservice = api.microservice(name);
        String agent = microservice.placements().getFirst().agent();
        String address = containers.addressOf(api.agent(agent).uuid(), name);
        return URI.create("ws://%s:%d/v2/message/socket/id/%s"
                .formatted(address, Microservices.SPOKEN_FOR_AT, microservice.uuid()));
    }

    RouterView router(String agent) {
        return api.topology().routers().stream()
                .filter(router -> router.name().equals(agent))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until every router runs and every link is there. */
    void awaitRouters() {
        await().atMost(Mesh.SOON).untilAsserted(() -> {
            TopologyView topology = api.topology();
            assertThat(topology.routers()).extracting(RouterView::state).containsOnly(RouterState.RUNNING);
            assertThat(topology.links())
                    .isNotEmpty()
                    .allMatch(link -> link.state() == LinkState.UP || link.state() == LinkState.SPARE);
        });
    }

    @Override
    public void close() {
        mesh.close();
        agents.forEach(containers::cleanUpAfter);
    }
}
