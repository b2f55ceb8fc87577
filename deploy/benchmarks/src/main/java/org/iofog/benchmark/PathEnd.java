package org.iofog.benchmark;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/**
 * One end of a path, at a router with {@code amqp://user:password@host:port/address} or at a Local API with {@code ws:}.
 * It takes orders from its input and answers each with a time: a publisher {@code send MESSAGES BYTES} when it begins, a
 * receiver {@code await MESSAGES} when the last of them has arrived. The last eight bytes of a message are its number.
 */
final class PathEnd {

    private PathEnd() {}

    public static void main(String[] arguments) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        URI address = URI.create(arguments[1]);
        Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8);
        switch (Role.valueOf(arguments[0])) {
            case PUBLISHER -> publish(publisher(vertx, address), orders);
            case RECEIVER -> receive(receiver(vertx, address), orders);
        }
        vertx.close();
    }

    private static Publisher publisher(Vertx vertx, URI address) {
        return isRouter(address) ? new AmqpPublisher(vertx, address) : new SocketPublisher(vertx, address);
    }

    private static Arrivals receiver(Vertx vertx, URI address) {
        Arrivals arrivals = new Arrivals();
        if (isRouter(address)) {
            AmqpEnd.receive(vertx, address, arrivals);
        } else {
            SocketEnd.receive(vertx, address, arrivals);
        }
        return arrivals;
    }

    private static boolean isRouter(URI address) {
        return address.getScheme().equals("amqp");
    }

    private static void publish(Publisher publisher, Scanner orders) {
        answer(System.nanoTime());
        while (orders.hasNext("send")) {
            orders.next();
            int messages = orders.nextInt();
            byte[] content = new byte[orders.nextInt()];
            answer(System.nanoTime());
            publisher.send(messages, content);
        }
    }

    private static void receive(Arrivals arrivals, Scanner orders) throws InterruptedException {
        answer(System.nanoTime());
        while (orders.hasNext("await")) {
            orders.next();
            answer(arrivals.await(orders.nextInt()));
        }
    }

    private static void answer(long nanos) {
        System.out.println(nanos);
    }

    /** Which end. */
    enum Role {
        PUBLISHER,
        RECEIVER
    }

    /** Sends as fast as the path takes it. */
    @FunctionalInterface
    interface Publisher {

        /** Returns at once. */
        void send(int messages, byte[] content);
    }
}
