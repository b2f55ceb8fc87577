package org.iofog.tunnel.http;

import org.iofog.tunnel.front.Entrance;
import org.iofog.tunnel.front.PatientOpening;
import org.iofog.tunnel.wire.Ending;
import org.iofog.tunnel.wire.TunnelStream;
import org.jspecify.annotations.Nullable;

/** The origin server of one client's requests: a microservice, over a connection that is kept as long as it leads there. */
final class Origin {

    /** Told of connections and what comes over them. */
    interface Listener extends OriginConnection.Responses {

        void connected(OriginConnection to);

        void unreachable(Ending ending);
    }

    private final Entrance entrance;
    private final Listener listener;
    private @Nullable OriginConnection connection;
    private @Nullable PatientOpening opening;

    Origin(Entrance entrance, Listener listener) {
        this.entrance = entrance;
        this.listener = listener;
    }

    /** To where the microservice serves by now, if need be anew. */
    void connect() {
        OriginConnection kept = connection;
        if (kept != null && kept.leadsTo(entrance.servingAgent())) {
            listener.connected(kept);
        } else {
            close();
            opening = new PatientOpening(entrance, asked -> {}, this::opened, listener::unreachable).start();
        }
    }

    private void opened(TunnelStream stream) {
        OriginConnection open = new OriginConnection(entrance.servingAgent(), stream, listener);
        connection = open;
        listener.connected(open);
    }

    /** What there is to send to; null where it is gone. */
    @Nullable
    OriginConnection connection() {
        return connection == null || connection.isGone() ? null : connection;
    }

    /** Keeps no connection to where the microservice does not serve any more. */
    void leaveFormer() {
        if (connection != null && !connection.leadsTo(entrance.servingAgent())) {
            close();
        }
    }

    void close() {
        if (opening != null) {
            opening.cancel();
        }
        if (connection != null) {
            connection.close();
        }
    }
}
