package org.iofog.agent.docker;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.UUID;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.LogQuery;
import org.iofog.agent.domain.Wanted;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.EnvironmentVariable;
import org.iofog.contract.spec.ExtraHost;
import org.iofog.contract.spec.HealthCheck;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.VolumeMapping;
import org.iofog.testkit.BusyboxImage;

/** An agent of its own on this machine's engine; everything it made is gone when it is closed. */
final class TestAgent implements AutoCloseable {

    static final String DOCKER_URL = "unix:///var/run/docker.sock";

    final String uuid = UUID.randomUUID().toString();
    final ContainerEngine engine = new DockerContainerEngine(DOCKER_URL);
    final DockerClient docker = client();

    TestAgent() {
        BusyboxImage.ensure();
    }

    private static DockerClient client() {
        var config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(DOCKER_URL)
                .build();
        var http = new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .build();
        return DockerClientImpl.getInstance(config, http);
    }

    /** A microservice whose name and placement no other test uses. */
    static Wanted microservice() {
        return Wanted.microservice(UUID.randomUUID().toString().substring(0, 8));
    }

    static Wanted sleeping() {
        return microservice().container(shell("sleep 600"));
    }

    static ContainerSpec shell(String script) {
        return shell(script, List.of(), List.of());
    }

    static ContainerSpec shell(String script, List<PortMapping> ports, List<VolumeMapping> volumes) {
        return new ContainerSpec(command(script), List.of(), ports, volumes, List.of(), null, null, null, null, null);
    }

    static ContainerSpec shell(String script, List<EnvironmentVariable> env, ExtraHost extraHost) {
        return new ContainerSpec(
                command(script), env, List.of(), List.of(), List.of(extraHost), null, null, null, null, null);
    }

    static ContainerSpec checked(String script, HealthCheck check) {
        return new ContainerSpec(
                command(script), List.of(), List.of(), List.of(), List.of(), null, null, null, null, check);
    }

    static ContainerSpec program(String... command) {
        return new ContainerSpec(
                List.of(command), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);
    }

    static List<String> command(String script) {
        return List.of("/bin/busybox", "sh", "-c", "trap exit TERM; " + script + " & wait");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ContainerDefinition definition(Wanted wanted) {
        return ContainerDefinition.of(uuid, wanted.microservice(), BusyboxImage.NAME);
    }

    String create(Wanted wanted) {
        return engine.create(definition(wanted));
    }

    String start(Wanted wanted) {
        String container = create(wanted);
        engine.start(container);
        return container;
    }

    void exec(String container, String... command) {
        String id = docker.execCreateCmd(container).withCmd(command).exec().getId();
        try {
            docker.execStartCmd(id).exec(new ResultCallback.Adapter<>()).awaitCompletion();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    InspectContainerResponse inspect(String container) {
        return docker.inspectContainerCmd(container).exec();
    }

    List<String> containers() {
        return engine.containers(uuid).stream().map(ContainerSnapshot::id).toList();
    }

    ContainerSnapshot snapshot(String container) {
        return engine.containers(uuid).stream()
                .filter(seen -> seen.id().equals(container))
                .findFirst()
                .orElseThrow();
    }

    /** Everything a container that ends by itself has printed. */
    String output(String container) {
        docker.waitContainerCmd(container).start().awaitStatusCode();
        Lines lines = new Lines();
        engine.logs(container, new LogQuery(null, false, null), lines);
        await().until(lines::isEnded);
        return lines.text();
    }

    @Override
    public void close() {
        containers().forEach(engine::remove);
        engine.removeNetwork(uuid);
        engine.close();
        try {
            docker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
