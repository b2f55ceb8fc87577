package org.iofog.cli.volume;

import java.util.List;
import org.iofog.cli.output.Sizes;
import org.iofog.cli.volume.SourceEntry.Content;

/**
 * What a copy came to.
 *
 * @param changed files, folders and links that travelled or got other permissions
 */
record CopyResult(int changed, long bytes, int removed) {

    static final CopyResult NOTHING = new CopyResult(0, 0, 0);

    /** Of all but large files. */
    static CopyResult of(SyncPlan plan) {
        long bytes = plan.sent().stream()
                .mapToLong(entry -> entry instanceof Content content ? content.size() : 0)
                .sum();
        int modes = plan.modes().values().stream().mapToInt(List::size).sum();
        return new CopyResult(plan.sent().size() + modes, bytes, plan.removed().size());
    }

    CopyResult plus(CopyResult other) {
        return new CopyResult(changed + other.changed, bytes + other.bytes, removed + other.removed);
    }

    @Override
    public String toString() {
        if (changed + removed == 0) {
            return "is up to date";
        }
        String gone = removed == 0 ? "" : ", " + removed + " removed";
        return "has it: " + changed + " changed, " + Sizes.of(bytes) + " sent" + gone;
    }
}
