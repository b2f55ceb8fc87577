package org.iofog.agent.messaging;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.iofog.agent.application.messages.MessageTransport.Arrival;
import org.iofog.contract.amqp.NotTaken;
import org.iofog.contract.amqp.codec.Payload;

/** A message that is settled when its microservice has taken it or given it back. */
final class Arriving implements Arrival {

    private final Payload payload;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();

    Arriving(Payload payload) {
        this.payload = payload;
    }

    CompletionStage<Void> settled() {
        return settled;
    }

    @Override
    public String id() {
        return payload.id();
    }

    @Override
    public byte[] encoded() {
        return payload.body();
    }

    @Override
    public void taken() {
        settled.complete(null);
    }

    @Override
    public void giveBack() {
        settled.completeExceptionally(new NotTaken("The microservice has not taken the message."));
    }
}
