package org.iofog.cli.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iofog.cli.volume.SourceEntry.Content;
import org.iofog.cli.volume.SourceEntry.Folder;
import org.iofog.cli.volume.SourceEntry.Link;
import org.junit.jupiter.api.Test;

class SyncPlanTest {

    private final TreeMap<String, SourceEntry> entries = new TreeMap<>();
    private final Map<String, HostEntry> host = new HashMap<>();

    @Test
    void whatIsThereAlreadyDoesNotTravel() {
        source(new Folder("conf", 0755), file("conf/a", 3), new Link("conf/b", "a"));
        host(there('d', 0755, 0, "conf", ""), there('f', 0644, 3, "conf/a", ""), there('l', 0777, 1, "conf/b", "a"));

        assertThat(plan(Set.of("conf/a")).isEmpty()).isTrue();
    }

    @Test
    void contentThatIsNotTheSameTravelsWhateverItsSize() {
        source(file("a", 3));
        host(there('f', 0644, 3, "a", ""));

        assertThat(plan(Set.of()).sent()).containsExactly(file("a", 3));
    }

    @Test
    void onlyPermissionsChangeWhereOnlyTheyDiffer() {
        source(file("a", 3));
        host(there('f', 0600, 3, "a", ""));

        SyncPlan plan = plan(Set.of("a"));

        assertThat(plan.sent()).isEmpty();
        assertThat(plan.modes()).containsExactly(Map.entry(0644, List.of("a")));
    }

    @Test
    void whatIsOfAnotherKindIsInTheWay() {
        source(new Folder("a", 0755), file("b", 3), new Link("c", "b"));
        host(there('f', 0644, 1, "a", ""), there('d', 0755, 0, "b", ""), there('l', 0777, 1, "c", "elsewhere"));

        SyncPlan plan = plan(Set.of());

        assertThat(plan.obstacles()).containsExactly("a", "b");
        assertThat(plan.sent()).extracting(SourceEntry::path).containsExactly("a", "b", "c");
    }

    @Test
    void onlyWhatWasCopiedAndIsGoneIsRemovedContentsFirst() {
        source(file("kept", 3));
        host(
                there('d', 0755, 0, "old", ""),
                there('f', 0644, 1, "old/a", ""),
                there('f', 0644, 1, "foreign", ""),
                there('f', 0644, 3, "kept", ""));

        SyncPlan plan = plan(Set.of("kept"), "kept", "old", "old/a", "vanished");

        assertThat(plan.removed()).extracting(HostEntry::path).containsExactly("old/a", "old");
    }

    @Test
    void largeFilesAreComparedBlockByBlock() {
        source(file("image", SyncPlan.LARGE));

        SyncPlan plan = plan(Set.of());

        assertThat(plan.sent()).isEmpty();
        assertThat(plan.compared()).containsExactly(file("image", SyncPlan.LARGE));
    }

    @Test
    void aLargeFileThatIsTheSameIsNotCompared() {
        source(file("image", SyncPlan.LARGE));
        host(there('f', 0600, SyncPlan.LARGE, "image", ""));

        SyncPlan plan = plan(Set.of("image"));

        assertThat(plan.compared()).isEmpty();
        assertThat(plan.modes()).containsExactly(Map.entry(0644, List.of("image")));
    }

    private void source(SourceEntry... all) {
        for (SourceEntry entry : all) {
            entries.put(entry.path(), entry);
        }
    }

    private void host(HostEntry... all) {
        for (HostEntry entry : all) {
            host.put(entry.path(), entry);
        }
    }

    private SyncPlan plan(Set<String> same, String... former) {
        return SyncPlan.of(
                new SourceTree(Instant.EPOCH, entries, List.of()),
                new HostTree(Instant.EPOCH, host),
                same,
                List.of(former));
    }

    private static Content file(String path, long size) {
        return new Content(path, Path.of("/source", path), 0644, stamp(size));
    }

    private static HostEntry there(char type, int mode, long size, String path, String target) {
        return new HostEntry(type, mode, stamp(size), path, target);
    }

    private static Stamp stamp(long size) {
        return new Stamp(size, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
