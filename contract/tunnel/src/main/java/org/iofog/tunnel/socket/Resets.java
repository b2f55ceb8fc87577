package org.iofog.tunnel.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.util.concurrent.Future;

/** Closes sockets so that their peers see a reset, not an orderly end. */
public final class Resets {

    private static final int NOW = 0;

    private Resets() {}

    public static void close(Channel socket) {
        if (socket.isActive()) {
            socket.config().setOption(ChannelOption.SO_LINGER, NOW);
        }
        Future<?> unused = socket.close();
    }
}
