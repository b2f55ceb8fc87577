package org.iofog.agent.process;

/** The exit codes of {@code iofog-agent}, the same as those of {@code iofogctl}. */
final class ExitStatus {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    static final int UNREACHABLE = 3;

    private ExitStatus() {}
}
