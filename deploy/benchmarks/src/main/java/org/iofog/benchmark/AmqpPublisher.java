package org.iofog.benchmark;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.proton.ProtonSender;
import java.net.URI;
import java.nio.ByteBuffer;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.message.Message;

/** Sends durable messages as long as the router gives credit. */
final class AmqpPublisher implements PathEnd.Publisher {

    private final Context context;
    private final ProtonSender sender;
    private byte[] content = {};
    private int unsent;
    private long number;

    AmqpPublisher(Vertx vertx, URI router) {
        context = vertx.getOrCreateContext();
        sender = AmqpEnd.connected(
                vertx, context, router, connection -> connection.createSender(AmqpEnd.addressOf(router)));
        context.runOnContext(
                now -> sender.sendQueueDrainHandler(credit -> sendMore()).open());
    }

    @Override
    public void send(int messages, byte[] each) {
        context.runOnContext(now -> {
            unsent += messages;
            content = each;
            sendMore();
        });
    }

    private void sendMore() {
        while (unsent > 0 && !sender.sendQueueFull()) {
            unsent--;
            ByteBuffer.wrap(content).putLong(content.length - Long.BYTES, number++);
            Message message = Message.Factory.create();
            message.setDurable(true);
            message.setBody(new Data(new Binary(content)));
            sender.send(message, settled -> {});
        }
    }
}
