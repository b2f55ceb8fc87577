package org.iofog.contract.amqp;

/** Nobody has looked at the message: it goes back to where it waited. */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTaken(String sentence) {
        super(sentence);
    }
}
