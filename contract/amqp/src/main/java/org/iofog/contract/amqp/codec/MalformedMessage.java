package org.iofog.contract.amqp.codec;

import org.jspecify.annotations.Nullable;

/** A message that no repetition makes readable; it goes to the dead letters. The text is one sentence for people. */
public final class MalformedMessage extends RuntimeException {

    public MalformedMessage(String sentence) {
        super(sentence);
    }

    public MalformedMessage(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
