package org.iofog.controller.rest.eclipse;

import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.PortProtocol;
import org.jspecify.annotations.Nullable;

/** A port as Eclipse ioFog's clients send it. */
public record PortBody(
        int internal,
        int external,
        @Nullable Integer publicPort,
        @Nullable String host,
        @Nullable PortProtocol protocol) {

    static PortBody of(PortMapping port) {
        return new PortBody(port.internal(), port.external(), port.publicPort(), port.host(), port.protocol());
    }

    PortMapping mapping() {
        return new PortMapping(internal, external, publicPort, host, protocol);
    }
}
