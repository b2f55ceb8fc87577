package org.iofog.agent.process;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import org.iofog.agent.application.ContainerEngine;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.LocalServices;
import org.iofog.agent.application.messages.Callers;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.agent.application.messages.MessageNetwork;
import org.iofog.agent.archive.FileMessageArchive;
import org.iofog.agent.domain.ArchiveLimits;
import org.iofog.agent.journal.AgentHome;
import org.iofog.agent.messaging.AmqpMessageTransport;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.view.ProvisionedAgent;

/** The messages of one agent's microservices: archive, transport and the Local API over them. */
final class MessageServices implements LocalServices, AutoCloseable {

    private static final Duration LONGEST_KEPT = Duration.ofDays(7);
    private static final int DEFAULT_LIMIT = 50;
    private static final long GIBIBYTE = 1L << 30;

    private final AmqpMessageTransport transport;
    private final MessageExchange exchange;
    private final Callers callers;
    private final LocalApiKeeper localApi;
    private volatile AgentSettings settings = AgentSettings.DEFAULTS;

    MessageServices(
            ProvisionedAgent identity,
            String version,
            AgentHome home,
            ContainerEngine engine,
            Vertx vertx,
            Clock clock) {
        transport = new AmqpMessageTransport(vertx);
        exchange = new MessageExchange(new FileMessageArchive(home.messages(), this::limits, clock), transport, clock);
        callers = new Callers(() -> engine.addresses(identity.uuid()));
        OwnerAnswers answers = new OwnerAnswers(identity, version, exchange, () -> settings, this::problem);
        localApi = new LocalApiKeeper(
                vertx, identity.uuid(), engine, exchange, callers, home.localApiToken(), answers.byPath(), clock);
    }

    private ArchiveLimits limits() {
        Integer limit = settings.diskLimit();
        return new ArchiveLimits((limit == null ? DEFAULT_LIMIT : limit) * GIBIBYTE, LONGEST_KEPT);
    }

    MessageNetwork network() {
        return transport;
    }

    @Override
    public void follow(DesiredState state) {
        settings = state.settings();
        exchange.follow(state);
        localApi.want(!state.microservices().isEmpty());
    }

    @Override
    public void notice(EngineEvent event) {
        callers.invalidate();
        if (event instanceof EngineEvent.EngineConnected) {
            localApi.look();
        }
    }

    @Override
    public String problem() {
        return localApi.problem();
    }

    @Override
    public void close() {
        localApi.close();
        exchange.close();
        transport.close();
    }
}
