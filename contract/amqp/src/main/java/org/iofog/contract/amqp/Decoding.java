package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.amqp.codec.CloudEventAttributes;
import org.iofog.contract.amqp.codec.CloudEventCodec;
import org.iofog.contract.amqp.codec.MalformedMessage;
import org.iofog.contract.message.UnknownMessageType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns AMQP messages into the contract's for a subscriber. */
public final class Decoding implements Function<Message, Uni<Void>> {

    private static final Logger LOG = Logger.getLogger(Decoding.class);

    private final Source source;
    private final CloudEventCodec codec;
    private final BusCounts counts;
    private final Subscriber subscriber;

    public Decoding(Source source, CloudEventCodec codec, BusCounts counts, Subscriber subscriber) {
        this.source = source;
        this.codec = codec;
        this.counts = counts;
        this.subscriber = subscriber;
    }

    @Override
    public Uni<Void> apply(Message message) {
        Incoming incoming;
        try {
            incoming = new Incoming(
                    codec.decode(message),
                    message.getReplyTo(),
                    Answerable.answerIdOf(message),
                    SenderStamp.of(message));
        } catch (MalformedMessage | UnknownMessageType problem) {
            return unreadable(message, problem);
        }
        counts.countReceived();
        return subscriber.received(incoming);
    }

    private Uni<Void> unreadable(Message message, RuntimeException problem) {
        CloudEventAttributes attributes = new CloudEventAttributes(message);
        String id = attributes.optional("id").orElse(idOf(message));
        Unreadable unreadable = new Unreadable(
                source.toString(),
                id,
                text(message.getCorrelationId()),
                message.getReplyTo(),
                Answerable.answerIdOf(message),
                problem);
        LOG.warnf("Unreadable message %s from %s: %s", id, source, problem.getMessage());
        counts.countUnreadable(unreadable);
        return subscriber
                .unreadable(unreadable)
                .onItem()
                .transformToUni(done -> Uni.createFrom().failure(problem));
    }

    private static @Nullable String idOf(Message message) {
        return text(message.getMessageId() == null ? message.getCorrelationId() : message.getMessageId());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
