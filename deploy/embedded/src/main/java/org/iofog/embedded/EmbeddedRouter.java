package org.iofog.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * An agent's router: an Artemis broker that is what its properties file says, with durable messages in one directory. The
 * file is read again when {@code reloadConfigurationFile} is called through management.
 */
public final class EmbeddedRouter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedRouter.class.getName());

    private final Path file;
    private final EmbeddedActiveMQ broker;

    private EmbeddedRouter(Path file, EmbeddedActiveMQ broker) {
        this.file = file;
        this.broker = broker;
    }

    /** Returns when clients can connect; fails with one sentence where the file or a port in it cannot be used. */
    public static EmbeddedRouter start(Path file, Path data) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The router's configuration " + file + " cannot be read.");
        }
        Configuration configuration = DurableBroker.in(data);
        EmbeddedRouter router = new EmbeddedRouter(
                file,
                new EmbeddedActiveMQ()
                        .setConfiguration(configuration)
                        .setPropertiesResourcePath(file.toString())
                        .setSecurityManager(new RouterUsers(configuration::getJaasConfigs)));
        router.start();
        return router;
    }

    private void start() {
        try {
            broker.createActiveMQServer();
            List<Exception> failures = new ArrayList<>();
            broker.getActiveMQServer().registerActivationFailureListener(failures::add);
            broker.start();
            check(failures);
        } catch (Exception e) {
            close();
            throw new IllegalStateException("The router cannot start by " + file + ": " + e.getMessage(), e);
        }
    }

    /** The broker itself would only log what it cannot do, such as to listen on a port that is in use. */
    private static void check(List<Exception> failures) throws Exception {
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    @Override
    public void close() {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The router did not stop", e);
        }
    }

    /** Until the process is told to end. */
    static void run(RouterArguments arguments) {
        EmbeddedRouter router = start(arguments.file(), arguments.data());
        Runtime.getRuntime().addShutdownHook(new Thread(router::close, "shutdown"));
        LOG.log(Level.INFO, "Router ready by {0}", arguments.file());
    }
}
