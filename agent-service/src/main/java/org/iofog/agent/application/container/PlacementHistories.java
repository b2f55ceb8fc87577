package org.iofog.agent.application.container;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.iofog.agent.application.Journal;
import org.iofog.agent.domain.container.PlacementHistory;

/** What is remembered of each placement, in memory and in the journal. */
final class PlacementHistories {

    private final Journal journal;
    private final Map<String, PlacementHistory> byPlacement = new ConcurrentHashMap<>();
    private volatile boolean unsaved;

    PlacementHistories(Journal journal) {
        this.journal = journal;
        byPlacement.putAll(journal.histories());
    }

    Map<String, PlacementHistory> all() {
        return Map.copyOf(byPlacement);
    }

    PlacementHistory of(String placement) {
        return byPlacement.getOrDefault(placement, PlacementHistory.NONE);
    }

    void update(String placement, UnaryOperator<PlacementHistory> change) {
        PlacementHistory former = of(placement);
        PlacementHistory next = change.apply(former);
        if (!next.equals(former)) {
            byPlacement.put(placement, next);
            unsaved = true;
        }
    }

    void retainOnly(Collection<String> placements) {
        unsaved |= byPlacement.keySet().retainAll(placements);
    }

    void save() {
        if (unsaved) {
            journal.keep(all());
            unsaved = false;
        }
    }
}
