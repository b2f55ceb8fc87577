package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.Consumer;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.UnsignedInteger;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.amqp.messaging.Target;
import org.apache.qpid.proton.amqp.transport.Attach;
import org.apache.qpid.proton.amqp.transport.Flow;
import org.apache.qpid.proton.amqp.transport.Role;
import org.apache.qpid.proton.amqp.transport.Transfer;
import org.jspecify.annotations.Nullable;

/** Receives bytes from a topic. For the event loop of its connection alone. */
public final class ByteReceiver extends Link {

    private static final Symbol TOPIC = Symbol.valueOf("topic");
    private static final int CREDIT = 512;
    private static final int PART = CREDIT / 8;
    private static final int MOST_PARTS = 64;

    private final Consumer<ByteBuf> handler;
    private final Runnable attached;
    private @Nullable CompositeByteBuf begun;
    private int received;
    private int owed;

    ByteReceiver(Session session, String topic, Consumer<ByteBuf> handler, Runnable attached, Consumer<String> ended) {
        super(session, ended);
        this.handler = handler;
        this.attached = attached;
        Source source = new Source();
        source.setAddress(topic);
        source.setCapabilities(TOPIC);
        Attach asked = new Attach();
        asked.setRole(Role.RECEIVER);
        asked.setSource(source);
        asked.setTarget(new Target());
        attach(asked);
    }

    @Override
    void attached(Attach answer) {
        if (answer.getSource() != null && isOpen()) {
            UnsignedInteger before = answer.getInitialDeliveryCount();
            received = before == null ? 0 : before.intValue();
            giveCredit();
            attached.run();
        }
    }

    private void giveCredit() {
        owed = 0;
        session.credit(handle, received, CREDIT);
    }

    @Override
    void transfer(Transfer transfer, ByteBuf part) {
        if (begun == null && !transfer.getMore()) {
            arrived(part);
            return;
        }
        if (begun == null) {
            begun = Unpooled.compositeBuffer(MOST_PARTS);
        }
        begun.addComponent(true, part.retain());
        if (!transfer.getMore()) {
            ByteBuf whole = begun;
            begun = null;
            arrived(whole);
            whole.release();
        }
    }

    private void arrived(ByteBuf message) {
        received++;
        if (++owed == PART && isOpen()) {
            giveCredit();
        }
        ByteBuf bytes = content(message);
        if (bytes != null && isOpen()) {
            handler.accept(bytes);
        }
    }

    /** Routers may have put other sections before the data. */
    private @Nullable ByteBuf content(ByteBuf message) {
        while (message.readableBytes() > Integer.BYTES) {
            if (message.getMedium(message.readerIndex()) == FrameWriter.DATA_SECTION) {
                return binary(message.skipBytes(3));
            }
            session.skipSection(message);
        }
        return null;
    }

    private static @Nullable ByteBuf binary(ByteBuf data) {
        return switch (data.readUnsignedByte()) {
            case FrameWriter.SHORT_BINARY -> data.readSlice(data.readUnsignedByte());
            case FrameWriter.LONG_BINARY -> data.readSlice(data.readInt());
            default -> null;
        };
    }

    @Override
    void flow(Flow flow) {
        // What the bus says of its side changes nothing here.
    }
}
