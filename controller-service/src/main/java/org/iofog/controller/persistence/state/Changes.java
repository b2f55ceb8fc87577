package org.iofog.controller.persistence.state;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.iofog.controller.application.command.ChangeSignal;
import org.iofog.controller.application.command.ChangeSignals;
import org.iofog.controller.persistence.journal.JournalEntry;

/** What one transaction has changed that others may wait for, to be told when it is committed. */
final class Changes {

    private final Map<ChangeSignal, Set<String>> payloads = new EnumMap<>(ChangeSignal.class);

    void add(ChangeSignal signal, String payload) {
        payloads.computeIfAbsent(signal, each -> new LinkedHashSet<>()).add(payload);
    }

    void add(JournalEntry entry) {
        if (entry.hasMessages()) {
            add(ChangeSignal.OUTBOX_GREW, "");
        }
        if (entry.hasEvents()) {
            add(ChangeSignal.EVENT_LOGGED, "");
        }
    }

    void tell(ChangeSignals signals) {
        payloads.forEach((signal, all) -> all.forEach(payload -> signals.tell(signal, payload)));
    }
}
