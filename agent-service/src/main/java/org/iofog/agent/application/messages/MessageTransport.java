package org.iofog.agent.application.messages;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.iofog.agent.application.Subscription;

/** Carries messages between agents, as long as there is a way; comes back by itself. */
public interface MessageTransport {

    /** A way to one receiver, until it is closed. */
    Outlet outlet(String receiver);

    /**
     * Takes what waits for a microservice, until closed; then whatever is not taken goes back in order.
     *
     * @param unsettled how many arrivals may be there at once
     */
    Subscription consume(String microservice, int unsettled, Consumer<Arrival> arrivals);

    /** Why nothing can be sent or received now, one sentence; empty while it can. */
    String problem();

    /** Sends to one receiver, in the order of the calls. */
    interface Outlet extends AutoCloseable {

        /**
         * Done when the receiver's side has it for good; fails with {@link TransportFailure}, and so do all after one that
         * failed, so that none overtakes it.
         *
         * @param mayBeRepeated true: it is marked as one that may have arrived before
         */
        CompletionStage<Void> send(boolean mayBeRepeated, byte[] encoded);

        /** What failed is sent again from now on. */
        void startAgain();

        @Override
        void close();
    }

    /** A message that has arrived and is not settled yet. */
    interface Arrival {

        String id();

        byte[] encoded();

        /** The microservice has it: it will not arrive again. */
        void taken();

        /** The microservice does not have it: it will arrive again. */
        void giveBack();
    }

    /** A message was not taken. */
    final class TransportFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean refused;

        /** @param refused true: the other side looked at this message and does not want it */
        public TransportFailure(String sentence, boolean refused) {
            super(sentence);
            this.refused = refused;
        }

        public boolean isRefused() {
            return refused;
        }
    }
}
