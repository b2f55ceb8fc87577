package org.iofog.agent.application.container;

import org.jspecify.annotations.Nullable;

/** Takes a container's log. Calls come one at a time; {@code ended} is the last, once, unless the reader closed first. */
public interface LogListener {

    /** Whole lines, each with its line end, of standard output and error. */
    void lines(String text);

    /** Nothing follows; {@code problem} tells why it ended early. */
    void ended(@Nullable String problem);
}
