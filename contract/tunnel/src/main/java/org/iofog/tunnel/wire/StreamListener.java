package org.iofog.tunnel.wire;

import io.netty.buffer.ByteBuf;

/** One end of a stream is told here what the other does. Always on the event loop of the trunk. */
public interface StreamListener {

    /** The other end is connected: what is sent from now on reaches it. */
    default void opened() {}

    /** The other end sent something. The listener owns it, and tells by {@link TunnelStream#consumed} when it is done with it. */
    void data(ByteBuf data);

    /** The other end sends no more; it may still receive. */
    void finished();

    /** The stream is gone at both ends, in both directions. */
    void ended(Ending ending);

    /** There is room again to send. */
    default void writable() {}

    /** What the stream leads to goes away soon: where nothing is lost by that, another stream is to take its place. */
    default void leave() {}
}
