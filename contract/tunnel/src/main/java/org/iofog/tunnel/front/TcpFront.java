package org.iofog.tunnel.front;

import io.netty.channel.Channel;
import org.iofog.tunnel.socket.Resets;
import org.iofog.tunnel.socket.SocketEnd;
import org.iofog.tunnel.wire.TunnelStream;

/** Passes bytes untouched. */
public final class TcpFront implements Front {

    @Override
    public void accepted(Channel socket, Entrance entrance) {
        PatientOpening opening =
                new PatientOpening(entrance, stream -> join(socket, stream), ending -> Resets.close(socket));
        socket.closeFuture().addListener(closed -> opening.cancel());
        opening.start();
    }

    private static void join(Channel socket, TunnelStream stream) {
        SocketEnd end = new SocketEnd(socket, stream);
        stream.listen(end);
        end.join();
    }

    @Override
    public void refuse(Channel socket, Refusal refusal) {
        Resets.close(socket);
    }
}
