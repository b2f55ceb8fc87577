package org.iofog.tunnel.wire;

import org.jspecify.annotations.Nullable;

/** Tells whether messages come one after the other, all from the same process. */
final class Arrivals {

    private @Nullable Long peer;
    private int expected;

    boolean none() {
        return peer == null;
    }

    /** What came before this one was never meant for this process. */
    void beginAt(int position) {
        expected = position;
    }

    /** @return why the trunk is over, one sentence; null where this message is the next one */
    @Nullable
    String problem(long from, int position) {
        if (peer != null && peer != from) {
            return "The other end of the tunnel began anew.";
        }
        peer = from;
        return position == expected++ ? null : "A part of the tunnel's traffic was lost.";
    }
}
