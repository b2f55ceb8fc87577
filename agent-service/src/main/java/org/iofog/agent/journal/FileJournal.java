package org.iofog.agent.journal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.iofog.agent.application.Journal;
import org.iofog.agent.domain.container.PlacementHistory;
import org.iofog.contract.agent.DesiredState;
import org.jboss.logging.Logger;

/** Keeps the journal as two files. One that cannot be read counts as absent: the bus will bring a newer state. */
public final class FileJournal implements Journal {

    private static final Logger LOG = Logger.getLogger(FileJournal.class);

    private final JsonFile<DesiredState> desired;
    private final JsonFile<Histories> histories;

    FileJournal(Path directory) {
        desired = new JsonFile<>(directory, "desired-state.json", DesiredState.class);
        histories = new JsonFile<>(directory, "histories.json", Histories.class);
    }

    @Override
    public Optional<DesiredState> desiredState() {
        return readable(desired);
    }

    @Override
    public void keep(DesiredState state) {
        desired.write(state);
    }

    @Override
    public Map<String, PlacementHistory> histories() {
        return readable(histories).map(Histories::byPlacement).orElse(Map.of());
    }

    @Override
    public void keep(Map<String, PlacementHistory> byPlacement) {
        histories.writeUnforced(new Histories(byPlacement));
    }

    @Override
    public void forget() {
        desired.delete();
        histories.delete();
    }

    private static <T> Optional<T> readable(JsonFile<T> file) {
        try {
            return file.read();
        } catch (UncheckedIOException e) {
            LOG.warnf("The journal is passed over: %s", e.getMessage());
            return Optional.empty();
        }
    }

    record Histories(Map<String, PlacementHistory> byPlacement) {}
}
