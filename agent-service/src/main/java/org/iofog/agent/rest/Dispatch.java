package org.iofog.agent.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.iofog.agent.application.messages.ArchiveFailure;
import org.iofog.agent.rest.JsonCall.Answer;
import org.iofog.contract.iomessage.MalformedIoMessage;
import org.iofog.contract.message.ContractJson;
import org.jboss.logging.Logger;

/** Finds who answers a call, and answers with JSON or, where it is refused, with a sentence. */
final class Dispatch implements Handler<HttpServerRequest> {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final Duration BODY_PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Map<String, JsonCall> calls;
    private final Sockets sockets;
    private final AdminCalls admin;

    Dispatch(Vertx vertx, Map<String, JsonCall> calls, Sockets sockets, AdminCalls admin) {
        this.vertx = vertx;
        this.calls = calls;
        this.sockets = sockets;
        this.admin = admin;
    }

    @Override
    public void handle(HttpServerRequest request) {
        answer(request).onFailure(failure -> refuse(request, failure));
    }

    private Future<Void> answer(HttpServerRequest request) {
        JsonCall call = calls.get(request.path());
        if (call != null) {
            return required(request, HttpMethod.POST)
                    .compose(right -> body(request))
                    .compose(body -> call.answer(request, parsed(request, body)))
                    .compose(answer -> send(request, answer));
        }
        if (Sockets.know(request.path())) {
            return required(request, HttpMethod.GET).compose(right -> sockets.open(request));
        }
        if (admin.know(request.path())) {
            return required(request, HttpMethod.GET)
                    .map(right -> Answer.of(admin.answer(request)))
                    .compose(answer -> send(request, answer));
        }
        return Future.failedFuture(
                new Refusal(Refusal.NOT_FOUND, "The Local API of this agent has no %s.".formatted(request.path())));
    }

    private static Future<Void> required(HttpServerRequest request, HttpMethod method) {
        return request.method().equals(method)
                ? Future.succeededFuture()
                : Future.failedFuture(
                        new Refusal(Refusal.WRONG_METHOD, "%s is called with %s.".formatted(request.path(), method)));
    }

    private Future<Buffer> body(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        Promise<Buffer> whole = Promise.promise();
        long timer = vertx.setTimer(
                BODY_PATIENCE.toMillis(),
                elapsed -> whole.tryFail(new Refusal(Refusal.BAD_REQUEST, "The body did not come in time.")));
        request.handler(chunk -> {
                    if (body.length() + chunk.length() > LocalApi.LONGEST_BODY) {
                        whole.tryFail(new Refusal(
                                Refusal.TOO_LARGE,
                                "The body has more than %d bytes.".formatted(LocalApi.LONGEST_BODY)));
                    } else if (!whole.future().isComplete()) {
                        body.appendBuffer(chunk);
                    }
                })
                .exceptionHandler(whole::tryFail)
                .endHandler(ended -> whole.tryComplete(body));
        return whole.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private static JsonNode parsed(HttpServerRequest request, Buffer body) {
        String type = request.getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refusal(Refusal.BAD_REQUEST, "The content type must be application/json.");
        }
        try {
            JsonNode parsed = JSON.readTree(body.getBytes());
            if (parsed != null && parsed.isObject()) {
                return parsed;
            }
            throw new Refusal(Refusal.BAD_REQUEST, "The body must be a JSON object.");
        } catch (JsonProcessingException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "The body is not JSON: %s.".formatted(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "The body cannot be read.");
        }
    }

    private static Future<Void> send(HttpServerRequest request, Answer answer) {
        if (request.response().closed()) {
            answer.lost().run();
            return Future.succeededFuture();
        }
        return request.response()
                .putHeader("Content-Type", "application/json")
                .end(answer.body().toString())
                .onSuccess(written -> answer.sent().run())
                .onFailure(failure -> answer.lost().run());
    }

    private static void refuse(HttpServerRequest request, Throwable failure) {
        if (request.response().ended() || request.response().closed()) {
            LOG.debugf("Nobody waits for the answer of %s any more: %s", request.path(), failure.getMessage());
            return;
        }
        Refusal refusal = refusalFor(request, failure);
        request.response().setStatusCode(refusal.status()).putHeader("Content-Type", "text/plain; charset=utf-8");
        if (request.isEnded()) {
            endConnection(request);
        }
        var unused = request.response().end(String.valueOf(refusal.getMessage()));
    }

    /** After the answer: clients that cannot read a sentence wait for it. */
    private static void endConnection(HttpServerRequest request) {
        request.response()
                .putHeader("Connection", "close")
                .endHandler(ended -> request.connection().close());
    }

    private static Refusal refusalFor(HttpServerRequest request, Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case MalformedIoMessage malformed ->
                new Refusal(Refusal.BAD_REQUEST, String.valueOf(malformed.getMessage()));
            case ArchiveFailure full -> new Refusal(Refusal.UNAVAILABLE, String.valueOf(full.getMessage()));
            default -> {
                LOG.errorf(failure, "The call of %s failed.", request.path());
                yield new Refusal(Refusal.BROKEN, "The agent failed to answer; see its log.");
            }
        };
    }
}
