package org.iofog.agent.docker;

import org.iofog.agent.application.container.LogListener;
import org.jspecify.annotations.Nullable;

/** Keeps a log for a test. */
final class Lines implements LogListener {

    private final StringBuffer text = new StringBuffer();
    private volatile boolean ended;

    @Override
    public void lines(String newText) {
        text.append(newText);
    }

    @Override
    public void ended(@Nullable String problem) {
        ended = true;
    }

    String text() {
        return text.toString();
    }

    boolean isEnded() {
        return ended;
    }
}
