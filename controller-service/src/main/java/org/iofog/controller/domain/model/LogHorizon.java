package org.iofog.controller.domain.model;

import java.util.List;

/**
 * Up to where the event log is final. Numbers are drawn before their transactions commit, so a smaller one may appear
 * after a larger one; a reader that went past it would never see it. The horizon moves over a gap only when every
 * transaction that could still fill it has ended. Confined to one thread at a time.
 */
public final class LogHorizon {

    private long position;
    private long candidate;
    private long candidateSettlesAt;

    /** Everything up to and including this number is final. */
    public long position() {
        return position;
    }

    /** Whether entries were seen that are not final yet: look again soon. */
    public boolean hasGap() {
        return candidate > position;
    }

    /**
     * Takes in what one database snapshot shows.
     *
     * @param following the numbers that follow {@link #position()}, ascending, perhaps not all
     * @param newest the largest number there is
     * @param oldestRunning the oldest transaction still running
     * @param nextTransaction the first transaction not yet begun
     */
    public void observe(List<Long> following, long newest, long oldestRunning, long nextTransaction) {
        if (hasGap() && oldestRunning >= candidateSettlesAt) {
            position = candidate;
        }
        for (long sequence : following) {
            if (sequence == position + 1) {
                position = sequence;
            }
        }
        if (!hasGap() && newest > position) {
            candidate = newest;
            candidateSettlesAt = nextTransaction;
        }
    }
}
