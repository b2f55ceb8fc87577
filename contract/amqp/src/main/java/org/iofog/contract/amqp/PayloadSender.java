package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.amqp.codec.Payload;

/** Sends to one address over a link of its own, which comes back by itself after it was lost. */
public interface PayloadSender extends AutoCloseable {

    /**
     * Sends in the order of the calls. The result is there when the other side has the message for good. Fails with
     * {@link TransientFailure} where sending again may help, with {@link MessageRefused} where the other side says why
     * it does not take this message. After one has failed, all that are sent later fail too, so that none overtakes it.
     */
    Uni<Void> send(Payload payload);

    /** Sends again from now on; called when what failed is about to be sent again. */
    void startAgain();

    /** What is under way fails. */
    @Override
    void close();
}
