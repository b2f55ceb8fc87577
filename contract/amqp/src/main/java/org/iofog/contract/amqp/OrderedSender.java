package org.iofog.contract.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import java.util.function.Consumer;
import org.iofog.contract.amqp.codec.Payload;
import org.iofog.contract.amqp.codec.PayloadCodec;

/** Keeps the order of payloads when the link under them is lost and comes back between two of them. */
final class OrderedSender implements PayloadSender {

    private final ContextInternal context;
    private final String address;
    private final OutgoingLink link;
    private final Consumer<OutgoingLink> closing;

    private boolean broken;

    /** @param closing takes the link out of use */
    OrderedSender(ContextInternal context, String address, OutgoingLink link, Consumer<OutgoingLink> closing) {
        this.context = context;
        this.address = address;
        this.link = link;
        this.closing = closing;
    }

    @Override
    public Uni<Void> send(Payload payload) {
        return Uni.createFrom().emitter(emitter -> {
            Promise<Void> taken = Promise.promise();
            taken.future().onSuccess(emitter::complete).onFailure(failure -> {
                broken = true;
                emitter.fail(failure);
            });
            context.runOnContext(now -> sendUnlessBroken(payload, taken));
        });
    }

    private void sendUnlessBroken(Payload payload, Promise<Void> taken) {
        if (broken) {
            taken.fail(new TransientFailure("A message before this one was not taken."));
        } else {
            link.send(PayloadCodec.encode(address, payload), taken);
        }
    }

    @Override
    public void startAgain() {
        context.runOnContext(now -> broken = false);
    }

    @Override
    public void close() {
        closing.accept(link);
    }
}
