package org.iofog.tunnel.wire;

/** Told of a trunk, on its event loop. */
interface TrunkListener {

    /** The other end opens a stream; the answer listens to it from now on. */
    StreamListener requested(TunnelStream stream, OpenRequest request);

    /** The trunk and all its streams are gone; they have been told. */
    void ended(Trunk trunk);
}
