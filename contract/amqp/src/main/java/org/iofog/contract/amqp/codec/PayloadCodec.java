package org.iofog.contract.amqp.codec;

import java.util.Map;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.UnsignedInteger;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.message.Message;

/** Payloads as AMQP messages: durable, the bytes in a data section. */
public final class PayloadCodec {

    /** An application property, true on what may have been sent before. */
    static final String RESENT = "iofog-resent";

    private PayloadCodec() {}

    public static Message encode(String address, Payload payload) {
        Message message = Message.Factory.create();
        message.setAddress(address);
        message.setMessageId(payload.id());
        message.setDurable(true);
        if (payload.mayBeRepeated()) {
            message.setApplicationProperties(new ApplicationProperties(Map.of(RESENT, true)));
        }
        message.setBody(new Data(new Binary(payload.body())));
        return message;
    }

    /** @throws MalformedMessage if it does not carry bytes */
    public static Payload decode(Message message) {
        if (!(message.getBody() instanceof Data data)) {
            throw new MalformedMessage("The body must be a data section.");
        }
        Binary binary = data.getValue();
        byte[] body = new byte[binary.getLength()];
        binary.asByteBuffer().get(body);
        return new Payload(String.valueOf(message.getMessageId()), body, isMarked(message) || isRedelivered(message));
    }

    private static boolean isMarked(Message message) {
        ApplicationProperties properties = message.getApplicationProperties();
        return properties != null
                && properties.getValue() != null
                && Boolean.TRUE.equals(properties.getValue().get(RESENT));
    }

    private static boolean isRedelivered(Message message) {
        return message.getHeader() != null
                && message.getHeader().getDeliveryCount() != null
                && message.getHeader().getDeliveryCount().compareTo(UnsignedInteger.ZERO) > 0;
    }
}
