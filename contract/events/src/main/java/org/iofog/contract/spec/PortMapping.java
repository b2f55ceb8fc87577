package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A container port made reachable on the agent's host.
 *
 * @param internal port inside the container, 1 to 65535
 * @param external port on the agent's host, unique per agent and transport
 * @param publicPort port opened beside the control plane, or on {@code host}, that tunnels to {@code external}
 * @param host agent that opens the public port; absent means the control plane
 */
public record PortMapping(
        int internal,
        int external,
        @JsonProperty("public") @Nullable Integer publicPort,
        @Nullable String host,
        @Nullable PortProtocol protocol) {

    public static PortMapping of(int internal, int external) {
        return new PortMapping(internal, external, null, null, null);
    }

    public String transport() {
        return protocol == null ? "tcp" : protocol.transport();
    }
}
