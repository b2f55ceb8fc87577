package org.iofog.agent.rest;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.iofog.agent.application.messages.MessageExchange;

/** Opens the sockets of microservices. */
final class Sockets {

    private static final String CONTROL = "/v2/control/socket/id/";
    private static final String MESSAGE = "/v2/message/socket/id/";

    private final Vertx vertx;
    private final MessageExchange exchange;
    private final CallerCheck callers;
    private final Resending resending;

    Sockets(Vertx vertx, MessageExchange exchange, CallerCheck callers, Resending resending) {
        this.vertx = vertx;
        this.exchange = exchange;
        this.callers = callers;
        this.resending = resending;
    }

    static boolean know(String path) {
        return path.startsWith(CONTROL) || path.startsWith(MESSAGE);
    }

    Future<Void> open(HttpServerRequest request) {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            return Future.failedFuture(
                    new Refusal(Refusal.BAD_REQUEST, "%s is a WebSocket.".formatted(request.path())));
        }
        boolean isControl = request.path().startsWith(CONTROL);
        String microservice = request.path().substring((isControl ? CONTROL : MESSAGE).length());
        request.pause();
        return callers.check(request, microservice)
                .compose(known -> request.toWebSocket())
                .onSuccess(socket -> {
                    if (isControl) {
                        ControlSocket.serve(vertx, socket, microservice, exchange.configurations(), resending);
                    } else {
                        MessageSocket.serve(vertx, socket, microservice, exchange, resending);
                    }
                })
                .onFailure(refused -> request.resume())
                .mapEmpty();
    }
}
