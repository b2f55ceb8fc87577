package org.iofog.testkit.router;

import io.vertx.proton.ProtonSender;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.qpid.proton.message.Message;

/** Replies on their way to a client. They go out in bursts, as from a router that works through its requests first. */
final class FakeReplies {

    private static final long BURST_MILLIS = 10;

    private final FakeRouter router;
    private final ProtonSender sender;
    private final Queue<Message> waiting = new ArrayDeque<>();

    FakeReplies(FakeRouter router, ProtonSender sender) {
        this.router = router;
        this.sender = sender;
        sender.sendQueueDrainHandler(credited -> {
            if (!router.has(Trap.REPLIES_LOST_PAST_CREDIT)) {
                flush();
            }
        });
    }

    void send(Message reply) {
        if (waiting.isEmpty()) {
            router.network().vertx().setTimer(BURST_MILLIS, elapsed -> flush());
        }
        waiting.add(reply);
    }

    private void flush() {
        while (!waiting.isEmpty() && !sender.sendQueueFull()) {
            sender.send(waiting.remove());
        }
        if (router.has(Trap.REPLIES_LOST_PAST_CREDIT)) {
            waiting.clear();
        }
    }
}
