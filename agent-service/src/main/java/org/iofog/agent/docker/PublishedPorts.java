package org.iofog.agent.docker;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.InternetProtocol;
import com.github.dockerjava.api.model.Ports;
import java.util.List;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.PortMapping;

/** The ports of a container that are reachable on its host. */
final class PublishedPorts {

    private PublishedPorts() {}

    static List<ExposedPort> exposed(ContainerSpec spec) {
        return spec.ports().stream().map(PublishedPorts::exposed).distinct().toList();
    }

    static Ports bindings(ContainerSpec spec) {
        Ports ports = new Ports();
        spec.ports().forEach(port -> ports.bind(exposed(port), Ports.Binding.bindPort(port.external())));
        return ports;
    }

    private static ExposedPort exposed(PortMapping port) {
        return new ExposedPort(port.internal(), InternetProtocol.parse(port.transport()));
    }
}
