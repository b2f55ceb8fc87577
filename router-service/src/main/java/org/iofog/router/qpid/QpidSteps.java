package org.iofog.router.qpid;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.management.ManagementRefusal;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Step;

/** Does the steps of a plan at one router, and looks whether they were done. A router's reply alone proves little. */
final class QpidSteps {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** A router itself tries a connection again after five seconds at the latest. */
    private static final Duration CONNECTING = Duration.ofSeconds(6);

    /** A peer that was told of the router a moment ago lets it in by then. */
    private static final Duration NEXT_ATTEMPT = Duration.ofMillis(200);

    private final QpidNode node;
    private final PortProbe ports;

    QpidSteps(QpidNode node) {
        this.node = node;
        this.ports = new PortProbe(node);
    }

    Uni<Void> apply(Step step) {
        return switch (step.action()) {
            case CREATE -> create(step.entity());
            case UPDATE -> update(step.entity());
            case DELETE -> delete(step.entity());
        };
    }

    Uni<Void> verify(Step step) {
        return step.action() == Step.Action.DELETE ? requireGone(step.entity()) : requirePresent(step.entity());
    }

    private Uni<Void> create(Entity entity) {
        Uni<Void> creating = node.create(entity)
                .onFailure(QpidSteps::isBadRequest)
                .recoverWithUni(refusal -> node.read(entity)
                        .onFailure()
                        .transform(unread -> refusal)
                        .chain(present -> requireSame(entity, present)));
        if (!QpidType.LISTENER.isTypeOf(entity)) {
            return creating;
        }
        return node.read(entity)
                .replaceWithVoid()
                .onFailure(QpidNode::isNotFound)
                .recoverWithUni(() -> ports.requireFree(entity).chain(() -> creating));
    }

    /** A router keeps the rights a client came in with: who has others now has to come in again. */
    private Uni<Void> update(Entity policy) {
        return node.read(policy)
                .chain(former ->
                        node.update(policy).chain(() -> node.closeConnectionsOf(QpidPolicy.changed(former, policy))));
    }

    /** Where the way to the router was over what is deleted, no answer comes: what became of it, {@link #verify} finds out. */
    private Uni<Void> delete(Entity entity) {
        return node.delete(entity).onFailure(TransientFailure.class).recoverWithNull();
    }

    private Uni<Void> requirePresent(Entity entity) {
        Uni<Void> present = node.read(entity).chain(read -> requireSame(entity, read));
        if (QpidType.LISTENER.isTypeOf(entity)) {
            return present.chain(() -> ports.requireOpen(entity));
        }
        return QpidType.CONNECTOR.isTypeOf(entity) ? present.chain(() -> requireConnected(entity)) : present;
    }

    private Uni<Void> requireConnected(Entity connector) {
        return Polling.until(() -> attempt(connector), QpidPlan::isConnected, PAUSE, CONNECTING)
                .invoke(read -> {
                    if (!QpidPlan.isConnected(read)) {
                        throw new QpidFailure("The router cannot connect to %s:%s: %s"
                                .formatted(
                                        read.attributes().get("host"),
                                        read.attributes().get("port"),
                                        read.attributes().getOrDefault("connectionMsg", "no answer")));
                    }
                })
                .replaceWithVoid();
    }

    /** One that has failed is made anew: the router would wait for seconds before it tries again. */
    private Uni<Entity> attempt(Entity connector) {
        return node.read(connector)
                .chain(read -> hasFailed(read)
                        ? attemptAnew(connector, read)
                        : Uni.createFrom().item(read));
    }

    private static boolean hasFailed(Entity connector) {
        return !QpidPlan.isConnected(connector)
                && !String.valueOf(connector.attributes().getOrDefault("connectionMsg", ""))
                        .isEmpty();
    }

    private Uni<Entity> attemptAnew(Entity connector, Entity failed) {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(NEXT_ATTEMPT)
                .chain(() -> node.delete(connector))
                .chain(() -> node.create(connector))
                .replaceWith(failed);
    }

    private Uni<Void> requireGone(Entity entity) {
        return node.read(entity)
                .map(present -> {
                    throw new QpidFailure("The router still has the " + entity.type() + " " + entity.name() + ".");
                })
                .replaceWithVoid()
                .onFailure(QpidNode::isNotFound)
                .recoverWithNull();
    }

    private static Uni<Void> requireSame(Entity wanted, Entity present) {
        return QpidPlan.isSame(wanted, present)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .failure(new QpidFailure("The router has another %s %s than it was told to."
                                .formatted(wanted.type(), wanted.name())));
    }

    private static boolean isBadRequest(Throwable failure) {
        return failure instanceof ManagementRefusal refusal && refusal.reason() == ManagementRefusal.Reason.BAD_REQUEST;
    }
}
