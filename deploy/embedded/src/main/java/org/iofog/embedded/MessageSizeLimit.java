package org.iofog.embedded;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/** Refuses a message that is too large before it is kept; the sender sees the sentence as the reason. */
final class MessageSizeLimit implements ActiveMQServerPlugin {

    private static final long LIMIT_BYTES = 4L << 20;

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        long size = message.getWholeMessageSize();
        if (size > LIMIT_BYTES) {
            throw new ActiveMQIllegalStateException(
                    "The message has %d bytes, and the bus takes at most %d: send less at once."
                            .formatted(size, LIMIT_BYTES));
        }
    }
}
