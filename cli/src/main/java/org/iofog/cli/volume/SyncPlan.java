package org.iofog.cli.volume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.iofog.cli.volume.SourceEntry.Content;
import org.iofog.cli.volume.SourceEntry.Folder;
import org.iofog.cli.volume.SourceEntry.Link;
import org.jspecify.annotations.Nullable;

/**
 * What makes a host's copy like the source.
 *
 * @param obstacles other kinds of things where something of the source belongs
 * @param sent folders, links and files that travel whole
 * @param compared large files, of which the blocks travel that differ
 * @param modes what is there already and gets these permissions
 * @param removed what was copied earlier and is gone at the source, contents before their folders
 */
record SyncPlan(
        List<String> obstacles,
        List<SourceEntry> sent,
        List<Content> compared,
        Map<Integer, List<String>> modes,
        List<HostEntry> removed) {

    /** From this size on only those blocks of a file travel that differ. */
    static final long LARGE = 64L << 20;

    /**
     * @param same paths of files whose content is the same on both sides
     * @param former paths that were copied there earlier
     */
    static SyncPlan of(SourceTree source, HostTree host, Set<String> same, Collection<String> former) {
        SyncPlan plan = new SyncPlan(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        for (SourceEntry entry : source.entries().values()) {
            HostEntry present = host.at(entry.path());
            switch (entry) {
                case Folder folder -> plan.folder(folder, present);
                case Link link -> plan.link(link, present);
                case Content content -> plan.content(content, present, same.contains(content.path()));
            }
        }
        plan.removed.addAll(removing(
                host,
                former.stream()
                        .filter(path -> !source.entries().containsKey(path))
                        .toList()));
        return plan;
    }

    static boolean isLarge(Content content) {
        return content.size() >= LARGE;
    }

    /** What is there of these paths, contents before their folders. */
    static List<HostEntry> removing(HostTree host, Collection<String> paths) {
        return paths.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(path -> Stream.ofNullable(host.at(path)))
                .toList();
    }

    /** Whether all is as it should be, as far as it is known without looking into large files. */
    boolean isEmpty() {
        return obstacles.isEmpty() && sent.isEmpty() && modes.isEmpty() && removed.isEmpty();
    }

    /** Paths of the files whose content may travel. */
    List<String> contents() {
        return Stream.concat(sent.stream().filter(Content.class::isInstance), compared.stream())
                .map(SourceEntry::path)
                .toList();
    }

    private void folder(Folder folder, @Nullable HostEntry present) {
        if (present != null && present.isFolder()) {
            mode(folder.path(), folder.mode(), present);
        } else {
            clear(present, there -> true);
            sent.add(folder);
        }
    }

    private void link(Link link, @Nullable HostEntry present) {
        if (present == null || !present.isLinkTo(link.target())) {
            clear(present, HostEntry::isFolder);
            sent.add(link);
        }
    }

    private void content(Content content, @Nullable HostEntry present, boolean isSame) {
        if (!isSame && !isLarge(content)) {
            clear(present, HostEntry::isFolder);
            sent.add(content);
            return;
        }
        if (!isSame) {
            clear(present, there -> !there.isFile());
            compared.add(content);
        }
        if (present != null && present.isFile()) {
            mode(content.path(), content.mode(), present);
        }
    }

    private void clear(@Nullable HostEntry present, Predicate<HostEntry> inTheWay) {
        if (present != null && inTheWay.test(present)) {
            obstacles.add(present.path());
        }
    }

    private void mode(String path, int wanted, HostEntry present) {
        if (present.mode() != wanted) {
            modes.computeIfAbsent(wanted, mode -> new ArrayList<>()).add(path);
        }
    }
}
