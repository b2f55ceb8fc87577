package org.iofog.benchmark;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;

/**
 * Two agents with an edge router each and the bus between them. One pair of microservices is spoken for by processes
 * in the network of their containers; the other one is silent, and leaves its way to plain clients.
 */
final class MessageMesh implements AutoCloseable {

    private static final String APPLICATION = "messages";
    private static final String NEAR = "agent-1";
    private static final String FAR = "agent-2";
    private static final int LOCAL_API = 54321;

    private final Path folder;
    private final DockerClient engine;
    private final Mesh mesh;
    private final ControllerApi api;
    private final List<String> agents = new ArrayList<>();

    MessageMesh(Path folder, DockerClient engine) {
        this.folder = folder;
        this.engine = engine;
        mesh = new Mesh(folder);
        mesh.startServers();
        api = mesh.startController("controller");
        mesh.startRouterService("router-service");
    }

    /** Returns when all microservices run. */
    void deploy() {
        for (String agent : List.of(NEAR, FAR)) {
            mesh.startAgent(api, "controller", agent);
            agents.add(api.agent(agent).uuid());
        }
        api.awaitDone(api.accept(new CreateApplication(
                "default", APPLICATION, new ApplicationSpec(APPLICATION, null, List.of(), List.of()))));
        deploy("receiver", FAR);
        deploy("publisher", NEAR, "receiver");
        deploy("silent-receiver", FAR);
        deploy("silent-publisher", NEAR, "silent-receiver");
    }

    private void deploy(String name, String agent, String... routes) {
        ContainerSpec container = new ContainerSpec(
                Microservices.STOPPABLE, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);
        Images images = new Images(null, BusyboxImage.NAME, BusyboxImage.NAME, "local");
        MicroserviceSpec spec = new MicroserviceSpec(
                name, new AgentReference(agent, null), images, container, Map.of(), APPLICATION, List.of(routes), null);
        api.awaitDone(api.accept(new CreateMicroservice("default", name, spec)));
    }

    MessagePath microservices() {
        return new MessagePath(
                "microservice to microservice",
                socket(PathEnd.Role.PUBLISHER, "publisher", NEAR),
                socket(PathEnd.Role.RECEIVER, "receiver", FAR));
    }

    /** A process with the network of the microservice's container. */
    private PathEndProcess socket(PathEnd.Role role, String microservice, String agent) {
        String uuid = api.agent(agent).uuid();
        String container =
                Containers.ofThisMachine().runningOf(uuid, microservice).getFirst();
        var inspected = engine.inspectContainerCmd(container).exec();
        String gateway = inspected
                .getNetworkSettings()
                .getNetworks()
                .values()
                .iterator()
                .next()
                .getGateway();
        URI address = URI.create("ws://%s:%d/v2/message/socket/id/%s"
                .formatted(gateway, LOCAL_API, api.microservice(microservice).uuid()));
        List<String> inItsNetwork = List.of(
                "nsenter", "--target", String.valueOf(inspected.getState().getPidLong()), "--net");
        return new PathEndProcess(inItsNetwork, role, address);
    }

    MessagePath plainClients() {
        String address = Addresses.messages(api.microservice("silent-receiver").uuid());
        return new MessagePath(
                "plain AMQP client",
                new PathEndProcess(List.of(), PathEnd.Role.PUBLISHER, router(NEAR, address)),
                new PathEndProcess(List.of(), PathEnd.Role.RECEIVER, router(FAR, address)));
    }

    /** As the agent itself reaches it. */
    private URI router(String agent, String address) {
        JsonNode access = journal(agent, "router-access.json");
        JsonNode endpoint = journal(agent, "router.json").path("endpoint");
        return URI.create("amqp://%s:%s@%s:%d/%s"
                .formatted(
                        endpoint.path("user").asText(),
                        access.path("password").asText(),
                        endpoint.path("host").asText(),
                        access.path("port").asInt(),
                        address));
    }

    private JsonNode journal(String agent, String file) {
        Path path = folder.resolve(agent).resolve("journal").resolve(file);
        await().atMost(Mesh.SOON).until(() -> path.toFile().exists());
        try {
            return ContractJson.mapper().readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        mesh.close();
        agents.forEach(Containers.ofThisMachine()::cleanUpAfter);
    }
}
