package org.iofog.tunnel.wire;

import org.jspecify.annotations.Nullable;

/** Where streams lead that reach an agent. Called on the event loop of the streams. */
public interface StreamTarget {

    /**
     * @param opener who opened it, proved by the bus
     * @return null where the opener may not reach the mapping here, or nobody may
     */
    @Nullable
    StreamListener connect(TunnelStream stream, String opener, OpenRequest request);
}
