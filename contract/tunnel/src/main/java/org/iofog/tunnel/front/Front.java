package org.iofog.tunnel.front;

import io.netty.channel.Channel;

/** What speaks with the clients of a public port, in one protocol. */
public interface Front {

    /** Takes a connection over, whose TLS is set up where there is any. */
    void accepted(Channel socket, Entrance entrance);

    /** Answers a connection that may not come in, and closes it. */
    void refuse(Channel socket, Refusal refusal);
}
