package org.iofog.contract.amqp;

import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonDelivery;
import io.vertx.proton.ProtonSender;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.Rejected;
import org.apache.qpid.proton.amqp.transport.DeliveryState;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.jspecify.annotations.Nullable;

/**
 * Sends over one link to any address, or to the one it was made for. Where the bus closes it, it is opened again after a
 * pause. Everything happens on the context of the connection.
 */
final class OutgoingLink {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ContextInternal context;
    private final Set<Promise<Void>> underWay = new LinkedHashSet<>();

    /** For credit: what the client holds without any, it looks through at every frame. */
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    private final @Nullable String target;

    private @Nullable ProtonConnection connection;
    private @Nullable ProtonSender sender;
    private String problem = "The bus is not connected yet.";

    /** @param target null: each message says where it goes */
    OutgoingLink(ContextInternal context, @Nullable String target) {
        this.context = context;
        this.target = target;
    }

    /** What is sent before the bus has opened the link waits in it. */
    void up(ProtonConnection next) {
        connection = next;
        ProtonSender opening = next.createSender(target);
        opening.closeHandler(closed -> closedByBus(next, Problems.of(closed, "The bus closed the link.")));
        opening.detachHandler(closed -> closedByBus(next, Problems.of(closed, "The bus closed the link.")));
        opening.sendQueueDrainHandler(credited -> sendWaiting());
        opening.open();
        sender = opening;
    }

    private void closedByBus(ProtonConnection on, String reason) {
        if (!on.equals(connection) || sender == null) {
            return;
        }
        interrupted(reason);
        context.setTimer(PAUSE.toMillis(), elapsed -> {
            if (on.equals(connection) && sender == null) {
                up(on);
            }
        });
    }

    /** What is under way may have arrived or not. */
    void down(String reason) {
        connection = null;
        interrupted(reason);
    }

    void close() {
        ProtonSender open = sender;
        down("The link is closed.");
        if (open != null) {
            open.close();
        }
    }

    private void interrupted(String reason) {
        sender = null;
        problem = reason;
        List<Promise<Void>> lost = List.copyOf(underWay);
        underWay.clear();
        waiting.clear();
        lost.forEach(promise -> promise.fail(new TransientFailure(reason)));
    }

    /** @param taken ends when the bus has taken the message, durable ones on its disk, or refused it */
    void send(Message message, Promise<Void> taken) {
        if (sender == null) {
            taken.fail(new TransientFailure(problem));
            return;
        }
        underWay.add(taken);
        waiting.add(new Waiting(message, taken));
        sendWaiting();
    }

    private void sendWaiting() {
        ProtonSender open = sender;
        while (open != null && !waiting.isEmpty() && !open.sendQueueFull()) {
            Waiting next = waiting.remove();
            open.send(
                    next.message(),
                    delivery -> settle(next.taken(), next.message().getAddress(), delivery));
        }
    }

    /** It may have arrived or not, as when the connection breaks. */
    void giveUp(Promise<Void> taken) {
        if (underWay.remove(taken)) {
            waiting.removeIf(message -> message.taken().equals(taken));
            taken.fail(new TransientFailure("The bus does not say whether it has taken the message."));
        }
    }

    private void settle(Promise<Void> taken, String address, ProtonDelivery delivery) {
        if (!underWay.remove(taken)) {
            return;
        }
        DeliveryState state = delivery.getRemoteState();
        if (state instanceof Accepted) {
            taken.complete();
        } else if (state instanceof Rejected rejected) {
            taken.fail(new MessageRefused("The bus refused a message to " + address + ": " + reason(rejected)));
        } else {
            taken.fail(new TransientFailure("The bus did not take a message to " + address + ": " + state));
        }
    }

    private static String reason(Rejected rejected) {
        return rejected.getError() == null
                ? "no reason given"
                : String.valueOf(rejected.getError().getDescription());
    }

    private record Waiting(Message message, Promise<Void> taken) {}
}
