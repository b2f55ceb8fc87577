package org.iofog.contract.amqp;

import io.vertx.core.AsyncResult;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonDelivery;
import io.vertx.proton.ProtonQoS;
import io.vertx.proton.ProtonReceiver;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** Receives bytes from a topic. For the context of its connection alone. */
public final class ByteReceiver {

    private static final Symbol TOPIC = Symbol.valueOf("topic");
    private static final int CREDIT = 512;
    private static final int PART = CREDIT / 8;

    private final ProtonReceiver link;
    private final Consumer<byte[]> handler;
    private int owed;
    private boolean open = true;

    ByteReceiver(
            ProtonConnection connection,
            String topic,
            Consumer<byte[]> handler,
            Runnable attached,
            Consumer<String> ended) {
        this.handler = handler;
        link = connection.createReceiver(topic);
        ((Source) link.getSource()).setCapabilities(TOPIC);
        link.setQoS(ProtonQoS.AT_MOST_ONCE)
                .setPrefetch(0)
                .setAutoAccept(false)
                .handler(this::received)
                .closeHandler(closing -> end(closing, ended))
                .detachHandler(closing -> end(closing, ended))
                .openHandler(opened -> opened(opened, attached));
        link.open();
    }

    private void opened(AsyncResult<ProtonReceiver> opened, Runnable attached) {
        if (opened.succeeded() && link.getRemoteSource() != null) {
            link.flow(CREDIT);
            attached.run();
        }
    }

    private void received(ProtonDelivery delivery, Message message) {
        delivery.settle();
        byte[] bytes = bytes(message);
        if (++owed == PART) {
            link.flow(owed);
            owed = 0;
        }
        if (bytes != null) {
            handler.accept(bytes);
        }
    }

    private static byte @Nullable [] bytes(Message message) {
        if (!(message.getBody() instanceof Data data)) {
            return null;
        }
        Binary value = data.getValue();
        boolean whole = value.getArrayOffset() == 0 && value.getArray().length == value.getLength();
        return whole
                ? value.getArray()
                : Arrays.copyOfRange(
                        value.getArray(), value.getArrayOffset(), value.getArrayOffset() + value.getLength());
    }

    public void close() {
        if (open) {
            open = false;
            link.close();
        }
    }

    private void end(AsyncResult<ProtonReceiver> closing, Consumer<String> ended) {
        if (open) {
            close();
            ended.accept(Problems.of(closing, "The bus closed the link."));
        }
    }
}
