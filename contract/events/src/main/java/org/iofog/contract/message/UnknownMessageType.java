package org.iofog.contract.message;

/** A type name nobody here knows: such a message is counted and left alone, as a newer peer may have sent it. */
public final class UnknownMessageType extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownMessageType(String name) {
        super("There is no message type " + name + ": see docs/asyncapi.yaml for those there are.");
    }
}
