package org.iofog.testkit.router;

import io.vertx.proton.ProtonSender;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.qpid.proton.message.Message;

/** Replies on their way to a client. They go out once no request has come for a moment, as from a router that is busy. */
final class FakeReplies {

    private static final long LULL_MILLIS = 10;
    private static final long NO_TIMER = -1;

    private final FakeRouter router;
    private final ProtonSender sender;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private long lull = NO_TIMER;

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
        waiting.add(reply);
        router.network().vertx().cancelTimer(lull);
        lull = router.network().vertx().setTimer(LULL_MILLIS, elapsed -> flush());
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
