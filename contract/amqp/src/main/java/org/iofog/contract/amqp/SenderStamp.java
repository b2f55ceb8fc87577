package org.iofog.contract.amqp;

import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The property in which the bus itself writes who sent a report. Artemis stamps its validated user on messages of its own
 * protocol alone, so each agent has an address only it can send to, and a divert from there adds the stamp.
 */
public final class SenderStamp {

    public static final String PROPERTY = "iofogSender";

    private SenderStamp() {}

    static @Nullable String of(Message message) {
        ApplicationProperties properties = message.getApplicationProperties();
        Object stamp = properties == null || properties.getValue() == null
                ? null
                : properties.getValue().get(PROPERTY);
        return stamp == null ? null : stamp.toString();
    }
}
