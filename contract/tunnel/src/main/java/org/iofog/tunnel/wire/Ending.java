package org.iofog.tunnel.wire;

/**
 * Why a stream ended before both its directions were finished.
 *
 * @param sentence for people
 */
public record Ending(Cause cause, String sentence) {

    /** What whoever opened the stream can make of it. */
    public enum Cause {
        /** One of the two sockets was reset, or fell silent for too long. */
        RESET,
        /** The agent does not serve the mapping; after a move another does. */
        NOT_SERVED,
        /** The agent serves the mapping, but its container does not take the connection. */
        UNREACHABLE,
        /** The way between opener and agent broke. */
        LOST;

        private static final Cause[] ALL = values();

        static Cause of(int code) {
            return code >= 0 && code < ALL.length ? ALL[code] : RESET;
        }
    }

    public static final Ending BY_PEER = new Ending(Cause.RESET, "The connection was reset.");

    public static Ending lost(String sentence) {
        return new Ending(Cause.LOST, sentence);
    }
}
