package org.iofog.controller.application.command;

import org.iofog.contract.rejection.RejectionCode;

/** A request that is not a command was refused; the message is one sentence for the caller. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final String sentence;

    public RequestRefused(RejectionCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
        this.sentence = sentence;
    }

    public RejectionCode code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
