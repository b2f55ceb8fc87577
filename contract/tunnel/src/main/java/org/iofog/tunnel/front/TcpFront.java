package org.iofog.tunnel.front;

import io.netty.channel.Channel;
import org.iofog.tunnel.socket.Resets;
import org.iofog.tunnel.socket.SocketEnd;
import org.iofog.tunnel.wire.TunnelStream;

/** Passes bytes untouched. */
public final class TcpFront implements Front {

    /** The opening begins one look at the socket later: what the client sent at once goes along. */
    @Override
    public void accepted(Channel socket, Entrance entrance) {
        FirstBytes first = new FirstBytes();
        PatientOpening opening = new PatientOpening(
                entrance, first::sendAhead, stream -> join(socket, first, stream), ending -> Resets.close(socket));
        socket.closeFuture().addListener(closed -> opening.cancel());
        socket.pipeline().addLast(first);
        socket.eventLoop().execute(opening::start);
    }

    private static void join(Channel socket, FirstBytes first, TunnelStream stream) {
        first.sendTo(stream);
        SocketEnd end = new SocketEnd(socket, stream);
        stream.listen(end);
        end.join();
        socket.pipeline().remove(first);
    }

    @Override
    public void refuse(Channel socket, Refusal refusal) {
        Resets.close(socket);
    }
}
