package org.iofog.tunnel.wire;

import java.nio.charset.StandardCharsets;

/**
 * Who wants to be connected to what.
 *
 * @param mapping the public port's mapping; where it leads is for the agent to know
 * @param peer address of the client, for people
 */
public record OpenRequest(String mapping, String peer) {

    byte[] encoded() {
        return (mapping + "\n" + peer).getBytes(StandardCharsets.UTF_8);
    }

    static OpenRequest decoded(String text) {
        String[] lines = text.split("\n", 2);
        return new OpenRequest(lines[0], lines.length > 1 ? lines[1] : "");
    }
}
