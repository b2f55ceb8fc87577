package org.iofog.tunnel.wire;

import io.netty.buffer.ByteBuf;

/** Listens to a stream that is over already. */
final class Deaf implements StreamListener {

    static final StreamListener LISTENER = new Deaf();

    private Deaf() {}

    @Override
    public void data(ByteBuf data) {
        data.release();
    }

    @Override
    public void finished() {}

    @Override
    public void ended(Ending ending) {}
}
