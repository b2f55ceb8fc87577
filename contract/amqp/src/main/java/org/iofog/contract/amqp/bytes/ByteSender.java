package org.iofog.contract.amqp.bytes;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;
import org.apache.qpid.proton.amqp.UnsignedInteger;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.amqp.messaging.Target;
import org.apache.qpid.proton.amqp.transport.Attach;
import org.apache.qpid.proton.amqp.transport.Flow;
import org.apache.qpid.proton.amqp.transport.Role;
import org.apache.qpid.proton.amqp.transport.Transfer;

/** Sends bytes without being told what becomes of them. For the event loop of its connection alone. */
public final class ByteSender extends Link {

    private final Runnable ready;
    private int sent;
    private int credit;

    ByteSender(Session session, String address, Runnable ready, Consumer<String> ended) {
        super(session, ended);
        this.ready = ready;
        Target target = new Target();
        target.setAddress(address);
        Attach asked = new Attach();
        asked.setRole(Role.SENDER);
        asked.setSource(new Source());
        asked.setTarget(target);
        asked.setInitialDeliveryCount(UnsignedInteger.ZERO);
        attach(asked);
    }

    /** How many messages the bus takes now. */
    public int credit() {
        return isOpen() && session.hasRoom() ? credit : 0;
    }

    /** Only with credit. Takes the bytes over. */
    public void send(ByteBuf bytes) {
        credit--;
        sent++;
        session.send(handle, bytes);
    }

    @Override
    void attached(Attach answer) {
        // There is no credit before a flow gives some.
    }

    @Override
    void flow(Flow flow) {
        if (flow.getLinkCredit() != null) {
            int taken = flow.getDeliveryCount() == null
                    ? 0
                    : flow.getDeliveryCount().intValue();
            credit = taken + flow.getLinkCredit().intValue() - sent;
        }
        roomier();
    }

    /** There may be credit that was not there before. */
    void roomier() {
        if (credit() > 0) {
            ready.run();
        }
    }

    @Override
    void transfer(Transfer transfer, ByteBuf part) {
        throw new IllegalStateException("The bus sends on a link it receives from.");
    }
}
