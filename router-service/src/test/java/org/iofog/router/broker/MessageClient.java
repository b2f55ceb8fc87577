package org.iofog.router.broker;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiver;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.amqp.AmqpSender;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Any AMQP client, such as an agent's for the messages of its microservices. Calls wait. */
public final class MessageClient implements AutoCloseable {

    private final AmqpConnection connection;

    private MessageClient(AmqpConnection connection) {
        this.connection = connection;
    }

    public static MessageClient connect(Vertx vertx, int port, String user, String password) {
        return connect(vertx, options(port).setUsername(user).setPassword(password));
    }

    static MessageClient connect(Vertx vertx, int port) {
        return connect(vertx, options(port));
    }

    private static MessageClient connect(Vertx vertx, AmqpClientOptions options) {
        return new MessageClient(wait(AmqpClient.create(vertx, options).connect()));
    }

    private static AmqpClientOptions options(int port) {
        return new AmqpClientOptions().setHost("127.0.0.1").setPort(port);
    }

    /** Returns when the router has the messages. */
    public void send(String address, String... texts) {
        AmqpSender sender = wait(connection.createSender(address));
        for (String text : texts) {
            wait(sender.sendWithAck(
                    AmqpMessage.create().durable(true).withBody(text).build()));
        }
        wait(sender.close());
    }

    /** Everything that arrives from now on; each message is accepted. */
    public List<String> receive(String address) {
        List<String> received = new CopyOnWriteArrayList<>();
        AmqpReceiver receiver =
                wait(connection.createReceiver(address, new AmqpReceiverOptions().setMaxBufferedMessages(10)));
        receiver.handler(message -> received.add(message.bodyAsString()));
        return received;
    }

    private static <T> T wait(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        wait(connection.close());
    }
}
