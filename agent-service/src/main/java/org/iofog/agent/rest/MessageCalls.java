package org.iofog.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.messages.Inbox;
import org.iofog.agent.application.messages.MessageArchive.MessagePage;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.agent.application.messages.MessageTransport.Arrival;
import org.iofog.agent.domain.message.TimeFrame;
import org.iofog.agent.rest.JsonCall.Answer;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.IoMessageBinary;
import org.iofog.contract.iomessage.IoMessageJson;

/** The calls with which a microservice sends, fetches and looks up messages. */
final class MessageCalls {

    /** What waits in the mesh needs a moment to come. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** What comes together is answered together. */
    private static final Duration GATHERING = Duration.ofMillis(5);

    /** As the Java SDK sends it. */
    private static final Pattern LIST_AS_TEXT = Pattern.compile("\\[(.*)]");

    private static final Pattern BETWEEN_IDS = Pattern.compile("\\s*,\\s*");

    private final Vertx vertx;
    private final MessageExchange exchange;
    private final CallerCheck callers;

    MessageCalls(Vertx vertx, MessageExchange exchange, CallerCheck callers) {
        this.vertx = vertx;
        this.exchange = exchange;
        this.callers = callers;
    }

    Future<Answer> publish(HttpServerRequest request, JsonNode body) {
        IoMessage message = IoMessageJson.read(body);
        return callers.check(request, message.publisher())
                .compose(known -> Future.fromCompletionStage(
                        exchange.publish(message.publisher(), message), vertx.getOrCreateContext()))
                .map(receipt ->
                        Answer.of(okay().put("timestamp", receipt.timestamp()).put("id", receipt.id())));
    }

    Future<Answer> fetch(HttpServerRequest request, JsonNode body) {
        String id = Arguments.text(body, "id");
        return callers.check(request, id)
                .compose(known -> arrivals(exchange.inbox(id)))
                .map(MessageCalls::handOver);
    }

    private Future<List<Arrival>> arrivals(Inbox inbox) {
        List<Arrival> arrivals = inbox.poll();
        if (!arrivals.isEmpty()) {
            return Future.succeededFuture(arrivals);
        }
        Context context = vertx.getOrCreateContext();
        Promise<Void> arrived = Promise.promise();
        Subscription waiting = inbox.onNextArrival(() -> context.runOnContext(now -> arrived.complete()));
        return Future.any(arrived.future().compose(here -> after(GATHERING)), after(PATIENCE))
                .onComplete(over -> waiting.close())
                .map(over -> inbox.poll());
    }

    private Future<Void> after(Duration time) {
        return vertx.timer(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was handed over in an answer that did not arrive goes back, so that it is fetched again. */
    private static Answer handOver(List<Arrival> arrivals) {
        ObjectNode answer = okay().put("count", arrivals.size());
        ArrayNode messages = answer.putArray("messages");
        arrivals.forEach(arrival -> messages.add(IoMessageJson.write(IoMessageBinary.decode(arrival.encoded()))));
        return new Answer(answer, () -> arrivals.forEach(Arrival::taken), () -> arrivals.forEach(Arrival::giveBack));
    }

    Future<Answer> query(HttpServerRequest request, JsonNode body) {
        String id = Arguments.text(body, "id");
        TimeFrame frame =
                new TimeFrame(Arguments.number(body, "timeframestart"), Arguments.number(body, "timeframeend"));
        List<String> publishers = publishers(body);
        return callers.check(request, id)
                .compose(known -> vertx.executeBlocking(() -> exchange.query(id, publishers, frame), false))
                .map(MessageCalls::page);
    }

    private static List<String> publishers(JsonNode body) {
        JsonNode publishers = body.path("publishers");
        if (publishers.isArray()) {
            return publishers.valueStream().map(JsonNode::asText).toList();
        }
        Matcher list = LIST_AS_TEXT.matcher(publishers.asText());
        if (!list.matches()) {
            throw new Refusal(Refusal.BAD_REQUEST, "The field publishers must be a list of ids.");
        }
        return BETWEEN_IDS
                .splitAsStream(list.group(1))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Answer page(MessagePage page) {
        ObjectNode answer = okay().put("count", page.messages().size())
                .put("timeframestart", page.frame().start())
                .put("timeframeend", page.frame().end());
        ArrayNode messages = answer.putArray("messages");
        page.messages().forEach(message -> messages.add(IoMessageJson.write(message)));
        return Answer.of(answer);
    }

    private static ObjectNode okay() {
        return JsonNodeFactory.instance.objectNode().put("status", "okay");
    }
}
