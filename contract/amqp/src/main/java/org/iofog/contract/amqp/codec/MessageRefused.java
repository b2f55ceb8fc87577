package org.iofog.contract.amqp.codec;

/** The bus will never take this message: it is too large, its address does not exist, or the user may not send there. */
public final class MessageRefused extends RuntimeException {

    public MessageRefused(String sentence) {
        super(sentence);
    }
}
