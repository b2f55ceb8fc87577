package org.iofog.agent.domain.message;

/** From one moment to another in milliseconds, both included. */
public record TimeFrame(long start, long end) {

    public boolean contains(long moment) {
        return start <= moment && moment <= end;
    }

    public TimeFrame endingAt(long newEnd) {
        return new TimeFrame(start, newEnd);
    }
}
