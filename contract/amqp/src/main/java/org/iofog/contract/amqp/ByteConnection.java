package org.iofog.contract.amqp;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.proton.ProtonConnection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the bus for bytes that are worth nothing once it breaks. It connects again for ever, but its links end
 * with each connection. Everything, listeners included, happens on its one Vert.x context.
 */
public final class ByteConnection implements AutoCloseable {

    private final ContextInternal context;
    private final ByteConnectionListener listener;
    private final Connector connector;

    private @Nullable ProtonConnection connection;
    private volatile @Nullable String problem = "The bus is not connected yet.";

    private ByteConnection(ContextInternal context, BusAccess access, ByteConnectionListener listener) {
        this.context = context;
        this.listener = listener;
        connector = new Connector(context, access, this::up, this::down);
    }

    /** A context for {@link #open}: one event loop. */
    public static ContextInternal newContext(Vertx vertx) {
        return ((VertxInternal) vertx).createEventLoopContext();
    }

    /** Returns at once; the connection comes up in the background. */
    public static ByteConnection open(ContextInternal context, BusAccess access, ByteConnectionListener listener) {
        ByteConnection bytes = new ByteConnection(context, access, listener);
        context.runOnContext(now -> bytes.connector.connect());
        return bytes;
    }

    /** Why there is no connection now, one sentence; null while there is one. */
    public @Nullable String problem() {
        return problem;
    }

    /**
     * Opens a link to an address that exists.
     *
     * @param ready there is credit again
     * @param ended the link is no more, with the reason
     */
    public ByteSender sender(String address, Runnable ready, Consumer<String> ended) {
        return new ByteSender(connected(), address, ready, ended);
    }

    /**
     * Receives what is sent to a topic from now on.
     *
     * @param attached nothing is missed from here on
     */
    public ByteReceiver receiver(String topic, Consumer<byte[]> handler, Runnable attached, Consumer<String> ended) {
        return new ByteReceiver(connected(), topic, handler, attached, ended);
    }

    @Override
    public void close() {
        context.runOnContext(now -> connector.close());
    }

    private ProtonConnection connected() {
        if (connection == null) {
            throw new IllegalStateException(problem);
        }
        return connection;
    }

    private void up(ProtonConnection next) {
        connection = next;
        problem = null;
        listener.up();
    }

    private void down(String reason) {
        boolean wasUp = connection != null;
        connection = null;
        problem = reason;
        if (wasUp) {
            listener.down(reason);
        }
    }
}
