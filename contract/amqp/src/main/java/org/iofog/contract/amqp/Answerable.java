package org.iofog.contract.amqp;

import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** A received message whose sender may wait for an answer; {@link BusConnection#reply} gives it. */
public sealed interface Answerable permits Incoming, Unreadable {

    /** Where an answer is wanted; absent: nowhere. */
    @Nullable
    String replyTo();

    /** What the sender knows its answer by. */
    @Nullable
    Object answerId();

    /** AMQP's rule: the correlation id, or else the message id. */
    static @Nullable Object answerIdOf(Message message) {
        return message.getCorrelationId() == null ? message.getMessageId() : message.getCorrelationId();
    }
}
