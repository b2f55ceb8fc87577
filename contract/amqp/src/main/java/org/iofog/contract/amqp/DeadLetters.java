package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.message.Message;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.codec.MalformedMessage;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.message.UnknownMessageType;
import org.jboss.logging.Logger;

/**
 * Lays a message that cannot be handled with the dead letters, with the reason: the broker, which does the same to what is
 * rejected, keeps none. Whoever may not send there, as agents may not, leaves it to the broker.
 */
final class DeadLetters implements Function<Message, Uni<Void>> {

    /** One sentence for people. */
    static final String REASON = "iofogReason";

    /** Where the message had been sent. */
    static final String ADDRESS = "iofogAddress";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** As many as the broker grants by the documented configuration, after which it would give up by itself. */
    private static final int ATTEMPTS = 10;

    private final Source source;
    private final Function<Supplier<Message>, Uni<Void>> sending;
    private final Function<Message, Uni<Void>> handler;

    DeadLetters(Source source, Function<Supplier<Message>, Uni<Void>> sending, Function<Message, Uni<Void>> handler) {
        this.source = source;
        this.sending = sending;
        this.handler = handler;
    }

    @Override
    public Uni<Void> apply(Message message) {
        return Uni.createFrom()
                .deferred(() -> handler.apply(message))
                .onFailure(failure -> isFinal(message, failure))
                .recoverWithUni(failure -> lay(message, failure));
    }

    private static boolean isFinal(Message message, Throwable failure) {
        return failure instanceof MalformedMessage
                || !(failure instanceof UnknownMessageType) && message.getDeliveryCount() + 1 >= ATTEMPTS;
    }

    private Uni<Void> lay(Message message, Throwable failure) {
        LOG.warnf("A message from %s becomes a dead letter: %s", source, failure.getMessage());
        return sending.apply(() -> letter(message, String.valueOf(failure.getMessage())))
                .onFailure(MessageRefused.class)
                .transform(refused -> failure);
    }

    private Message letter(Message message, String reason) {
        Map<String, Object> properties = new HashMap<>();
        ApplicationProperties sent = message.getApplicationProperties();
        if (sent != null && sent.getValue() != null) {
            properties.putAll(sent.getValue());
        }
        properties.put(REASON, reason);
        properties.put(ADDRESS, message.getAddress() == null ? source.toString() : message.getAddress());
        message.setApplicationProperties(new ApplicationProperties(properties));
        message.setAddress(Addresses.DEAD_LETTERS);
        message.setDeliveryCount(0);
        message.setExpiryTime(0);
        message.setDurable(true);
        return message;
    }
}
