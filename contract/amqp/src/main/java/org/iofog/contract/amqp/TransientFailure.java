package org.iofog.contract.amqp;

import org.jspecify.annotations.Nullable;

/** Something that may work when tried again: the bus, the database or the engine was not there. */
public final class TransientFailure extends RuntimeException {

    public TransientFailure(String sentence) {
        super(sentence);
    }

    public TransientFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
