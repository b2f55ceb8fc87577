package org.iofog.cli.volume;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.iofog.cli.volume.SourceEntry.Content;

/** The files of one copy whose content is known to be the same at both ends, from an earlier run and from this one. */
final class Matches {

    private final Map<String, Match> known;

    /** @param earlier by path */
    Matches(Map<String, Match> earlier) {
        this.known = new HashMap<>(earlier);
    }

    boolean know(Content content, HostEntry there) {
        return new Match(content.stamp(), there.stamp()).equals(known.get(content.path()));
    }

    /**
     * Files that were found to be the same, or were made the same. Not remembered are those whose next change might leave
     * their stamps as they are.
     *
     * @param there as it was before it was compared, or after it was copied
     */
    void add(Content content, HostEntry there, Instant scanned, Instant listed) {
        if (content.stamp().isSettled(scanned) && there.stamp().isSettled(listed)) {
            known.put(content.path(), new Match(content.stamp(), there.stamp()));
        }
    }

    /** By path. */
    Map<String, Match> all() {
        return Map.copyOf(known);
    }
}
