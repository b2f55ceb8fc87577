package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;
import org.apache.qpid.proton.amqp.UnsignedInteger;
import org.apache.qpid.proton.amqp.transport.Attach;
import org.apache.qpid.proton.amqp.transport.Flow;
import org.apache.qpid.proton.amqp.transport.SenderSettleMode;
import org.apache.qpid.proton.amqp.transport.Transfer;

/** A way to or from one address, for as long as neither side lets go of it. */
abstract sealed class Link permits ByteSender, ByteReceiver {

    final Session session;
    final UnsignedInteger handle;
    private final Consumer<String> ended;
    private boolean open = true;

    /** @param ended the bus has let go of it, with the reason */
    Link(Session session, Consumer<String> ended) {
        this.session = session;
        this.handle = session.newHandle();
        this.ended = ended;
    }

    /** Asks for the link. */
    final void attach(Attach asked) {
        asked.setHandle(handle);
        asked.setName("link-" + session.nextLink());
        asked.setSndSettleMode(SenderSettleMode.SETTLED);
        session.attach(this, asked);
    }

    /** The bus answers: with an empty address where it is about to refuse. */
    abstract void attached(Attach answer);

    abstract void flow(Flow flow);

    /** A part of a message, or all of it. */
    abstract void transfer(Transfer transfer, ByteBuf part);

    final boolean isOpen() {
        return open;
    }

    public final void close() {
        if (open) {
            open = false;
            session.detach(this);
        }
    }

    /** By the bus, be it in answer to {@link #close} or not. */
    final void detached(String reason) {
        if (open) {
            close();
            ended.accept(reason);
        }
    }
}
