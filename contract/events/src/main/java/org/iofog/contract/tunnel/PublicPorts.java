package org.iofog.contract.tunnel;

import java.util.List;

/** Every public port of all namespaces that opens beside the control plane. */
public record PublicPorts(List<PublicPort> ports) {

    public PublicPorts {
        ports = List.copyOf(ports);
    }
}
