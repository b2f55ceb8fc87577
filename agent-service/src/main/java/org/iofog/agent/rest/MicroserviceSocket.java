package org.iofog.agent.rest;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.iofog.agent.domain.message.UnacknowledgedFrames;
import org.iofog.contract.iomessage.SocketFrames;
import org.iofog.contract.iomessage.SocketFrames.Receipt;

/**
 * A socket on which the agent pushes and the microservice acknowledges. What is not acknowledged is sent again; a
 * microservice that never does is cut off. Everything happens on the context of the socket.
 *
 * @param <T> what is pushed
 */
final class MicroserviceSocket<T> {

    private static final short POLICY_VIOLATION = 1008;
    private static final short CANNOT_ACCEPT = 1003;

    private final ServerWebSocket socket;
    private final Function<T, byte[]> frame;
    private final Clock clock;
    private final UnacknowledgedFrames<T> pushed;

    MicroserviceSocket(Vertx vertx, ServerWebSocket socket, Function<T, byte[]> frame, Resending resending) {
        this.socket = socket;
        this.frame = frame;
        this.clock = resending.clock();
        this.pushed = new UnacknowledgedFrames<>(resending.patience());
        long timer = vertx.setPeriodic(resending.betweenLooks().toMillis(), elapsed -> look());
        socket.endHandler(ended -> vertx.cancelTimer(timer));
        socket.textMessageHandler(text -> refuse("Frames must be binary."));
    }

    void push(T content) {
        if (!socket.isClosed()) {
            pushed.sent(content, clock.instant());
            write(frame.apply(content));
        }
    }

    void pushReceipt(Receipt receipt) {
        if (!socket.isClosed()) {
            pushed.sentReceipt(clock.instant());
            write(SocketFrames.receipt(receipt));
        }
    }

    private void write(byte[] bytes) {
        if (!socket.isClosed()) {
            var unused = socket.writeBinaryMessage(Buffer.buffer(bytes));
        }
    }

    /** @return what is acknowledged for the first time */
    Optional<T> acknowledged() {
        return pushed.acknowledged();
    }

    static boolean isAcknowledgement(Buffer frame) {
        return frame.length() == 1 && frame.getByte(0) == SocketFrames.ACKNOWLEDGEMENT;
    }

    void refuse(String sentence) {
        var unused = socket.close(CANNOT_ACCEPT, sentence);
    }

    private void look() {
        Instant now = clock.instant();
        if (pushed.isHopeless(now)) {
            var unused = socket.close(POLICY_VIOLATION, "Nothing is acknowledged.");
            return;
        }
        pushed.resend(now).forEach(content -> write(frame.apply(content)));
    }
}
