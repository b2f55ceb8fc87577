package org.iofog.tunnel.wire;

import org.jspecify.annotations.Nullable;

/** What one part of a message of a trunk means. Codes are the order here: new ones come last. */
enum FrameType {
    /** Connect: the mapping and the peer's address follow, as two lines of text. */
    OPEN,
    OPENED,
    DATA,
    /** This direction is finished. */
    FINISH,
    /** Both directions are over: a code and a sentence follow. */
    RESET,
    /** So many bytes more may be sent: a number follows. Stream 0 is the whole trunk. */
    CREDIT,
    /** This end of the trunk is gone. */
    CLOSE,
    /** Whoever opened the stream is asked to end it where nothing is lost by that, and to begin anew. */
    LEAVE;

    private static final FrameType[] ALL = values();

    static @Nullable FrameType of(int code) {
        return code >= 0 && code < ALL.length ? ALL[code] : null;
    }
}
