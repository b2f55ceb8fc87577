package org.iofog.contract.iomessage;

/** What was received is no ioMessage, or a value has no room in the format; the message is one sentence. */
public final class MalformedIoMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedIoMessage(String sentence) {
        super(sentence);
    }
}
