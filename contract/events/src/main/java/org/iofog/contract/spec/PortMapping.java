package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicProtocol;
import org.jspecify.annotations.Nullable;

/**
 * A container port made reachable on the agent's host.
 *
 * @param internal port inside the container, 1 to 65535
 * @param external port on the agent's host, unique per agent and transport
 * @param publicPort port opened beside the control plane, or on {@code host}, that tunnels to {@code external}
 * @param host agent that opens the public port; absent means the control plane
 * @param protocol of the public port; absent means http
 * @param access who may use the public port; absent means everyone, without limits
 */
public record PortMapping(
        int internal,
        int external,
        @JsonProperty("public") @Nullable Integer publicPort,
        @Nullable String host,
        @Nullable PortProtocol protocol,
        @Nullable PortAccess access) {

    public static PortMapping of(int internal, int external) {
        return new PortMapping(internal, external, null, null, null, null);
    }

    public String transport() {
        return protocol == null ? "tcp" : protocol.transport();
    }

    public PublicProtocol publicProtocol() {
        return protocol == PortProtocol.TCP ? PublicProtocol.TCP : PublicProtocol.HTTP;
    }

    public PortMapping withHost(@Nullable String newHost) {
        return new PortMapping(internal, external, publicPort, newHost, protocol, access);
    }

    /** What the container itself has of it. */
    public PortMapping withoutPublicPort() {
        return new PortMapping(
                internal, external, null, null, protocol == PortProtocol.UDP ? PortProtocol.UDP : null, null);
    }
}
