package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.EngineFailure.ContainerRefused;
import org.iofog.agent.application.EngineFailure.NoSuchContainer;
import org.iofog.agent.application.EngineFailure.PortAlreadyTaken;

/** Starts a container and says why where that fails. */
final class ContainerStart {

    private ContainerStart() {}

    static void start(DockerClient engine, String container) {
        try {
            engine.startContainerCmd(container).exec();
        } catch (NotModifiedException e) {
            return;
        } catch (NotFoundException e) {
            throw new NoSuchContainer("The container %s is gone.".formatted(container), e);
        } catch (DockerException e) {
            throw failure(engine, container, e);
        }
    }

    private static EngineFailure failure(DockerClient engine, String container, DockerException cause) {
        String message = EngineMessages.of(cause);
        if (message.contains("port is already allocated") || message.contains("address already in use")) {
            return takenPort(engine, container, message)
                    .<EngineFailure>map(port -> new PortAlreadyTaken(sentence(engine, port), cause))
                    .orElseGet(() ->
                            new PortAlreadyTaken("A port of this host is already in use: " + message + ".", cause));
        }
        return new ContainerRefused("The container cannot start: %s.".formatted(message), cause);
    }

    /** The host port among the container's that the engine's message names. */
    private static Optional<HostPort> takenPort(DockerClient engine, String container, String message) {
        return hostPorts(engine, container)
                .filter(port -> message.matches(".*:%d\\b.*".formatted(port.number())))
                .findFirst();
    }

    private static Stream<HostPort> hostPorts(DockerClient engine, String container) {
        Ports ports =
                engine.inspectContainerCmd(container).exec().getHostConfig().getPortBindings();
        return ports.getBindings().entrySet().stream().flatMap(ContainerStart::hostPorts);
    }

    private static Stream<HostPort> hostPorts(Map.Entry<ExposedPort, Ports.Binding[]> binding) {
        return Arrays.stream(binding.getValue())
                .map(host -> new HostPort(
                        Integer.parseInt(host.getHostPortSpec()),
                        binding.getKey().getProtocol().toString()));
    }

    private static String sentence(DockerClient engine, HostPort port) {
        String holder = engine.listContainersCmd().exec().stream()
                .filter(container -> Arrays.stream(container.getPorts()).anyMatch(port::isHeldBy))
                .findFirst()
                .map(ContainerStart::nameOf)
                .orElse("another program of this host");
        return "Port %d/%s of this host is already in use by %s; free it or choose another external port."
                .formatted(port.number(), port.transport(), holder);
    }

    private static String nameOf(Container container) {
        return "container " + container.getNames()[0].substring(1);
    }

    private record HostPort(int number, String transport) {

        boolean isHeldBy(ContainerPort port) {
            return port.getPublicPort() != null && port.getPublicPort() == number && transport.equals(port.getType());
        }
    }
}
