package org.iofog.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;

/**
 * An Artemis broker in this JVM that speaks AMQP. Messages, queues, users and permissions are kept in a directory and
 * are there again after {@link #stop} and {@link #start}, at the same port.
 */
public final class EmbeddedBus implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Path data;
    private final String host;
    private final int port;
    private final ServiceUsers users;
    private final @Nullable BusTls tls;

    private @Nullable EmbeddedActiveMQ broker;

    /** @param port 0 picks a free one */
    public EmbeddedBus(Path data, String host, int port, ServiceUsers users) {
        this(data, host, port, users, null);
    }

    /**
     * A bus at one port.
     *
     * @param port 0 picks a free one
     * @param tls absent: it speaks plain TCP
     */
    public EmbeddedBus(Path data, String host, int port, ServiceUsers users, @Nullable BusTls tls) {
        this.data = data;
        this.host = host;
        this.port = FreePort.orGiven(port);
        this.users = users;
        this.tls = tls;
    }

    /** Returns when clients can connect. */
    public synchronized void start() {
        try {
            List<String> addresses = addresses();
            for (String address : addresses) {
                FreePort.require(address, port);
            }
            EmbeddedActiveMQ starting = new EmbeddedActiveMQ()
                    .setConfiguration(BusConfiguration.of(data, addresses, port, tls))
                    .setSecurityManager(new BusUsers(users.byRole()));
            starting.start();
            broker = starting;
        } catch (Exception e) {
            throw new IllegalStateException("The bus cannot start on " + url() + " with data in " + data, e);
        }
    }

    /** Agents of this machine, who know it at the loopback address, still reach it when it has been opened to others. */
    private List<String> addresses() throws UnknownHostException {
        InetAddress given = InetAddress.getByName(host);
        return given.isAnyLocalAddress() || given.isLoopbackAddress() ? List.of(host) : List.of(host, LOOPBACK);
    }

    /** Cuts all clients off and ends the broker. */
    public synchronized void stop() {
        if (broker == null) {
            return;
        }
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The bus on " + url() + " did not stop", e);
        } finally {
            broker = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    public String url() {
        return (tls == null ? "amqp://" : "amqps://") + host + ":" + port;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public Credentials controller() {
        return users.controller();
    }

    public Credentials operator() {
        return users.operator();
    }

    public Credentials router() {
        return users.router();
    }

    public Credentials tunnel() {
        return users.tunnel();
    }
}
