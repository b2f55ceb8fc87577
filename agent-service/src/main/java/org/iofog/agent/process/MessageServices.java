package org.iofog.agent.process;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.messages.Callers;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.agent.application.messages.MessageNetwork;
import org.iofog.agent.archive.FileMessageArchive;
import org.iofog.agent.domain.message.ArchiveLimits;
import org.iofog.agent.journal.AgentHome;
import org.iofog.agent.journal.MessagePlace;
import org.iofog.agent.messaging.AmqpMessageTransport;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.MessageFigures;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.view.ProvisionedAgent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one agent's microservices: archive, transport and the Local API over them. Sockets and links share one
 * event loop: a message would lose time changing from one to another.
 */
final class MessageServices implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MessageServices.class);
    private static final int DEFAULT_LIMIT = 50;
    private static final long GIBIBYTE = 1L << 30;

    private final ProvisionedAgent identity;
    private final String version;
    private final AgentHome home;
    private final Duration retention;
    private final ContainerEngine engine;
    private final ContextInternal context;
    private final Clock clock;
    private final AmqpMessageTransport transport;
    private final Callers callers;
    private final MessagePlace place;
    private volatile AgentSettings settings = AgentSettings.DEFAULTS;
    private volatile Open open;
    private volatile String placeProblem = "";
    private @Nullable Path refused;

    /** @param retention how long messages are kept */
    MessageServices(
            ProvisionedAgent identity,
            BusAccess bus,
            String version,
            AgentHome home,
            Duration retention,
            ContainerEngine engine,
            Vertx vertx,
            Clock clock) {
        this.identity = identity;
        this.version = version;
        this.home = home;
        this.retention = retention;
        this.engine = engine;
        this.clock = clock;
        context = ((VertxInternal) vertx).createEventLoopContext();
        transport = new AmqpMessageTransport(context, bus);
        callers = new Callers(() -> engine.addresses(identity.uuid()));
        place = home.messages();
        open = openAt(place.directory());
    }

    private Open openAt(Path directory) {
        MessageExchange exchange =
                new MessageExchange(new FileMessageArchive(directory, this::limits, clock), transport, clock);
        OwnerAnswers answers = new OwnerAnswers(identity, version, exchange, () -> settings, this::problem);
        return new Open(
                exchange,
                new LocalApiKeeper(
                        context,
                        identity.uuid(),
                        engine,
                        exchange,
                        callers,
                        home.localApiToken(),
                        answers.byPath(),
                        clock));
    }

    private ArchiveLimits limits() {
        Integer limit = settings.diskLimit();
        return new ArchiveLimits((limit == null ? DEFAULT_LIMIT : limit) * GIBIBYTE, retention);
    }

    MessageNetwork network() {
        return transport;
    }

    synchronized void follow(DesiredState state) {
        settings = state.settings();
        moveTo(wantedDirectory());
        open.exchange().follow(state);
        open.localApi().want(!state.microservices().isEmpty());
    }

    private Path wantedDirectory() {
        Path disk = Path.of(settings.diskDirectory());
        return disk.equals(Path.of(AgentSettings.DEFAULTS.diskDirectory()))
                ? place.usual()
                : disk.resolve("messages-" + identity.uuid());
    }

    /** Messages and sockets are out of reach for that moment. */
    private void moveTo(Path wanted) {
        if (wanted.equals(place.directory()) || wanted.equals(refused)) {
            return;
        }
        open.close();
        try {
            place.moveTo(wanted);
            refused = null;
            placeProblem = "";
            LOG.infof("The messages are in %s now.", wanted);
        } catch (UncheckedIOException e) {
            refused = wanted;
            placeProblem = String.valueOf(e.getMessage());
            LOG.warn(placeProblem);
        }
        open = openAt(place.directory());
    }

    void notice(EngineEvent event) {
        callers.invalidate();
        if (event instanceof EngineEvent.EngineConnected) {
            open.localApi().look();
        }
    }

    String problem() {
        return placeProblem.isEmpty() ? open.localApi().problem() : placeProblem;
    }

    MessageFigures messages(String microservice) {
        return open.exchange().figures(microservice);
    }

    @Override
    public synchronized void close() {
        open.close();
        transport.close();
    }

    /** What works on the messages while they stay in one directory. */
    private record Open(MessageExchange exchange, LocalApiKeeper localApi) {

        void close() {
            localApi.close();
            exchange.close();
        }
    }
}
