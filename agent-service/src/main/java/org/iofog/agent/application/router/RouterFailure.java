package org.iofog.agent.application.router;

import org.jspecify.annotations.Nullable;

/** The router could not be started or asked; the message is one sentence. It may be tried again. */
public final class RouterFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RouterFailure(String sentence) {
        super(sentence);
    }

    public RouterFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
