package org.iofog.agent.rest;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.messages.MessageExchange;
import org.iofog.agent.application.messages.MessageTransport.Arrival;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.MalformedIoMessage;
import org.iofog.contract.iomessage.SocketFrames;
import org.iofog.contract.iomessage.SocketFrames.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Messages to and from a microservice, as they come. A message it sent gets its receipt when it is on the disk; one that
 * sends faster than the disk writes is read no faster. A message it got counts as taken with its acknowledgement.
 */
final class MessageSocket {

    private static final int MOST_UNDER_WAY = 256;

    private final ServerWebSocket socket;
    private final String microservice;
    private final MessageExchange exchange;
    private final Context context;
    private final MicroserviceSocket<Arrival> pushes;
    private int underWay;

    private MessageSocket(
            Vertx vertx, ServerWebSocket socket, String microservice, MessageExchange exchange, Resending resending) {
        this.socket = socket;
        this.microservice = microservice;
        this.exchange = exchange;
        this.context = vertx.getOrCreateContext();
        this.pushes =
                new MicroserviceSocket<>(vertx, socket, arrival -> SocketFrames.message(arrival.encoded()), resending);
    }

    static void serve(
            Vertx vertx, ServerWebSocket socket, String microservice, MessageExchange exchange, Resending resending) {
        MessageSocket messages = new MessageSocket(vertx, socket, microservice, exchange, resending);
        socket.binaryMessageHandler(messages::received);
        Subscription arrivals = exchange.inbox(microservice)
                .listen(arrival -> messages.context.runOnContext(now -> messages.pushes.push(arrival)));
        socket.closeHandler(closed -> arrivals.close());
    }

    private void received(Buffer frame) {
        if (MicroserviceSocket.isAcknowledgement(frame)) {
            pushes.acknowledged().ifPresent(Arrival::taken);
            return;
        }
        try {
            publish(SocketFrames.message(ByteBuffer.wrap(frame.getBytes())));
        } catch (MalformedIoMessage e) {
            pushes.refuse(String.valueOf(e.getMessage()));
        }
    }

    private void publish(IoMessage message) {
        if (++underWay >= MOST_UNDER_WAY) {
            socket.pause();
        }
        var unused = exchange.publish(microservice, message)
                .whenComplete((receipt, failure) -> context.runOnContext(now -> published(receipt, failure)));
    }

    /** Receipts come in the order of the messages: the sender has nothing else to tell them apart. */
    private void published(@Nullable Receipt receipt, @Nullable Throwable failure) {
        if (--underWay < MOST_UNDER_WAY / 2) {
            socket.resume();
        }
        if (receipt != null) {
            pushes.pushReceipt(receipt);
        } else if (failure != null) {
            pushes.refuse(reason(failure));
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf((failure instanceof CompletionException ? cause : failure).getMessage());
    }
}
