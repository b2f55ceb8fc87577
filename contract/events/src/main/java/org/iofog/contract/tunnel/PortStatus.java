package org.iofog.contract.tunnel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public port as whoever opens it sees it.
 *
 * @param mapping which one
 * @param problem one sentence, where it is not as it should be
 * @param since when it entered this state
 * @param connections open now
 * @param bytesIn from the outside, since the opener started
 * @param bytesOut to the outside, since the opener started
 * @param tls whether its clients speak TLS
 */
public record PortStatus(
        String mapping,
        PortState state,
        @Nullable String problem,
        Instant since,
        int connections,
        long bytesIn,
        long bytesOut,
        boolean tls) {}
