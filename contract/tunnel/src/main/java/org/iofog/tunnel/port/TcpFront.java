package org.iofog.tunnel.port;

import io.netty.channel.Channel;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import org.iofog.tunnel.socket.Resets;
import org.iofog.tunnel.socket.SocketEnd;

/** Passes bytes untouched. */
final class TcpFront implements Front {

    @Override
    public void accepted(Channel socket, Entrance entrance) {
        long idle = entrance.settings().idle().toMillis();
        socket.pipeline().addLast(new IdleStateHandler(0, 0, idle, TimeUnit.MILLISECONDS));
        PatientOpening opening = new PatientOpening(
                entrance.opener(),
                entrance.port(),
                entrance.client().toString(),
                entrance.settings().patience(),
                stream -> {
                    SocketEnd end = new SocketEnd(socket, stream, entrance.traffic());
                    stream.listen(end);
                    end.join();
                },
                ending -> Resets.close(socket));
        socket.closeFuture().addListener(closed -> opening.cancel());
        opening.start();
    }

    @Override
    public void refuse(Channel socket, Refusal refusal) {
        Resets.close(socket);
    }
}
