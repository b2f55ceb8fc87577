package org.iofog.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Map;
import java.util.function.Supplier;
import org.iofog.agent.application.messages.Callers;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.contract.amqp.GatheredWrites;

/** The Local API of one agent, for its microservices and for the owner of its host. */
public final class LocalApi implements AutoCloseable {

    public static final int PORT = 54321;

    /** A message of the longest kind in base64, or as a frame. */
    static final int LONGEST_BODY = 6 << 20;

    private static final int LONGEST_FRAME = 64 << 10;

    private final HttpServer server;

    private LocalApi(HttpServer server) {
        this.server = server;
    }

    /**
     * Opens it; fails when the address is not of this host or taken.
     *
     * @param token what an owner of the host must show
     * @param admin the answers for owners by path
     */
    public static Future<LocalApi> open(
            Vertx vertx,
            String address,
            int port,
            MessageExchange exchange,
            Callers callers,
            String token,
            Map<String, Supplier<JsonNode>> admin,
            Resending resending) {
        CallerCheck check = new CallerCheck(vertx, callers);
        Map<String, JsonCall> calls = calls(vertx, exchange, check);
        Sockets sockets = new Sockets(vertx, exchange, check, resending);
        HttpServerOptions options = new HttpServerOptions()
                .setHost(address)
                .setPort(port)
                .setMaxWebSocketMessageSize(LONGEST_BODY)
                .setMaxWebSocketFrameSize(LONGEST_BODY)
                .setMaxHeaderSize(LONGEST_FRAME / 8)
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        return vertx.createHttpServer(options)
                .connectionHandler(connection -> GatheredWrites.of(((ConnectionBase) connection).channel()))
                .requestHandler(new Dispatch(vertx, calls, sockets, new AdminCalls(token, admin)))
                .listen()
                .map(LocalApi::new);
    }

    private static Map<String, JsonCall> calls(Vertx vertx, MessageExchange exchange, CallerCheck check) {
        MessageCalls messages = new MessageCalls(vertx, exchange, check);
        ConfigurationCalls configuration = new ConfigurationCalls(exchange.configurations(), check);
        return Map.of(
                "/v2/config/get", configuration::fetch,
                "/v2/messages/next", messages::fetch,
                "/v2/messages/new", messages::publish,
                "/v2/messages/query", messages::query);
    }

    public int port() {
        return server.actualPort();
    }

    /** Sockets are closed, and what they had not acknowledged goes back. */
    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
