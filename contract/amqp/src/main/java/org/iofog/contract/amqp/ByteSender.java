package org.iofog.contract.amqp;

import io.vertx.core.AsyncResult;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonQoS;
import io.vertx.proton.ProtonSender;
import java.util.function.Consumer;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.message.Message;

/** Sends bytes without being told what becomes of them. For the context of its connection alone. */
public final class ByteSender {

    private static final String CLOSED = "The bus closed the link.";

    private final ProtonSender link;
    private boolean open = true;

    ByteSender(ProtonConnection connection, String address, Runnable ready, Consumer<String> ended) {
        link = connection.createSender(address);
        link.setQoS(ProtonQoS.AT_MOST_ONCE);
        link.sendQueueDrainHandler(drained -> ready.run());
        link.closeHandler(closing -> end(closing, ended));
        link.detachHandler(closing -> end(closing, ended));
        link.open();
    }

    /** How many messages the bus takes now. */
    public int credit() {
        return open ? link.getCredit() : 0;
    }

    /** Only with credit: what is sent without waits in memory. The bytes are not copied before they leave. */
    public void send(byte[] bytes, int offset, int length) {
        Message message = Proton.message();
        message.setBody(new Data(new Binary(bytes, offset, length)));
        link.send(message);
    }

    public void close() {
        if (open) {
            open = false;
            link.close();
        }
    }

    private void end(AsyncResult<ProtonSender> closing, Consumer<String> ended) {
        if (open) {
            close();
            ended.accept(Problems.of(closing, CLOSED));
        }
    }
}
