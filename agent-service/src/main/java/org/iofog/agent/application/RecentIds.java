package org.iofog.agent.application;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Remembers the ids seen last. */
public final class RecentIds {

    private static final int KEPT = 1_000;

    private final SequencedSet<String> ids = new LinkedHashSet<>();

    /** @return whether it had not been seen */
    public synchronized boolean add(String id) {
        boolean isNew = ids.add(id);
        if (ids.size() > KEPT) {
            ids.removeFirst();
        }
        return isNew;
    }

    public synchronized boolean contains(String id) {
        return ids.contains(id);
    }
}
