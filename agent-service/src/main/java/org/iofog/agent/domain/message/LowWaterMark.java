package org.iofog.agent.domain.message;

import java.util.TreeSet;
import java.util.stream.LongStream;

/** How far messages are acknowledged without a gap, when acknowledgements come in any order. */
public final class LowWaterMark {

    private final TreeSet<Long> beyond = new TreeSet<>();
    private long mark;

    /** @param mark the lowest sequence that is not acknowledged */
    public LowWaterMark(long mark) {
        this.mark = mark;
    }

    public long mark() {
        return mark;
    }

    public void acknowledge(long sequence) {
        if (sequence >= mark) {
            beyond.add(sequence);
        }
        closeGaps();
    }

    public boolean isAcknowledged(long sequence) {
        return sequence < mark || beyond.contains(sequence);
    }

    /**
     * What is older is there no more.
     *
     * @return how many of them were not acknowledged
     */
    public long passOver(long oldest) {
        long lost = 0;
        if (oldest > mark) {
            lost = oldest - mark - beyond.headSet(oldest).size();
            beyond.headSet(oldest).clear();
            mark = oldest;
        }
        closeGaps();
        return lost;
    }

    /**
     * What cannot be read is never sent.
     *
     * @return how many of them were not acknowledged
     */
    public long giveUp(long first, long end) {
        long lost = LongStream.range(first, end)
                .filter(sequence -> !isAcknowledged(sequence))
                .count();
        LongStream.range(first, end).forEach(this::acknowledge);
        return lost;
    }

    private void closeGaps() {
        while (beyond.remove(mark)) {
            mark++;
        }
    }
}
