package org.iofog.agent.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.Loop;
import org.iofog.agent.application.Signal;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.messages.Callers;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.agent.rest.LocalApi;
import org.iofog.agent.rest.Resending;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the Local API open at the gateway of the agent's network, from the first microservice on. Where that cannot be,
 * as with an engine on another machine, the agent says so and tries again from time to time.
 */
final class LocalApiKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LocalApiKeeper.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Context context;
    private final String agentUuid;
    private final ContainerEngine engine;
    private final MessageExchange exchange;
    private final Callers callers;
    private final String token;
    private final Map<String, Supplier<JsonNode>> answers;
    private final Resending resending;
    private final Signal signal = new Signal();
    private final Loop loop;

    private @Nullable LocalApi open;
    private String address = "";
    private volatile boolean wanted;
    private volatile String problem = "";

    LocalApiKeeper(
            Context context,
            String agentUuid,
            ContainerEngine engine,
            MessageExchange exchange,
            Callers callers,
            String token,
            Map<String, Supplier<JsonNode>> answers,
            Clock clock) {
        this.context = context;
        this.agentUuid = agentUuid;
        this.engine = engine;
        this.exchange = exchange;
        this.callers = callers;
        this.token = token;
        this.answers = answers;
        this.resending = Resending.usual(clock);
        this.loop = new Loop("local-api", this::waitAndLook);
        loop.start();
    }

    void want(boolean isWanted) {
        wanted = isWanted;
        signal.raise();
    }

    void look() {
        signal.raise();
    }

    /** Why it is not open, one sentence; empty while it is, or is not wanted. */
    String problem() {
        return problem;
    }

    private void waitAndLook() throws InterruptedException {
        signal.await(BETWEEN_LOOKS);
        if (wanted) {
            keepOpen();
        }
    }

    private void keepOpen() {
        try {
            String gateway = engine.gateway(agentUuid);
            if (open == null || !gateway.equals(address)) {
                closeOpen();
                open(gateway);
            }
        } catch (EngineFailure e) {
            LOG.debugf("The Local API waits for the engine: %s", e.getMessage());
        }
    }

    private void open(String gateway) {
        try {
            open = Future.<LocalApi>future(opened -> context.runOnContext(now -> LocalApi.open(
                                    context.owner(),
                                    gateway,
                                    LocalApi.PORT,
                                    exchange,
                                    callers,
                                    token,
                                    answers,
                                    resending)
                            .onComplete(opened)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            address = gateway;
            problem = "";
            LOG.infof("The Local API is open at %s:%d.", gateway, LocalApi.PORT);
        } catch (CompletionException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            problem = "Microservices cannot reach this agent: the Local API cannot be opened at %s:%d (%s)."
                    .formatted(gateway, LocalApi.PORT, reason);
            LOG.warn(problem);
        }
    }

    private void closeOpen() {
        LocalApi former = open;
        open = null;
        if (former != null) {
            former.close();
        }
    }

    @Override
    public void close() {
        loop.close();
        closeOpen();
    }
}
