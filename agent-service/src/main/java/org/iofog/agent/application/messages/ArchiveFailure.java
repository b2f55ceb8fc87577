package org.iofog.agent.application.messages;

import org.jspecify.annotations.Nullable;

/** A message is not in the archive; the publisher may send it again. The message is one sentence for the user. */
public final class ArchiveFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArchiveFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
