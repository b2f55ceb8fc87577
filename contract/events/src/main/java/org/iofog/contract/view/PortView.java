package org.iofog.contract.view;

import java.time.Instant;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PublicProtocol;
import org.jspecify.annotations.Nullable;

/**
 * A public port: what is wanted of it, and what was last seen.
 *
 * @param mapping its id
 * @param microservice name
 * @param agent name of the agent it leads to
 * @param host name of the agent that opens it; absent means beside the control plane
 * @param external port of the container on {@code agent}
 * @param publicLink such as {@code http://192.0.2.7:5001}; absent where nobody told where the host is reached
 * @param state absent until it was reported on, and where that was too long ago
 * @param since when it entered this state
 * @param connections open now
 * @param bytesIn from the outside
 * @param bytesOut to the outside
 */
public record PortView(
        String mapping,
        String namespace,
        String microservice,
        String agent,
        @Nullable String host,
        int port,
        PublicProtocol protocol,
        int external,
        PortAccess access,
        @Nullable String publicLink,
        @Nullable PortState state,
        @Nullable String problem,
        @Nullable Instant since,
        int connections,
        long bytesIn,
        long bytesOut,
        @Nullable Instant observedAt) {}
