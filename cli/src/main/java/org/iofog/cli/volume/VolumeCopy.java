package org.iofog.cli.volume;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.iofog.cli.volume.SourceEntry.Content;

/**
 * Makes one host's copy of a volume like its source: compares, sends what differs as archives, and large files block by
 * block. Until it has its place, everything is in a hidden folder of the destination, so that an interruption leaves no
 * half file, and the next run goes on from there.
 */
final class VolumeCopy {

    private final Destination destination;
    private final SourceTree source;
    private final Comparison comparison;
    private final BlockTransfer blocks;
    private final LongConsumer progress;

    /** @param progress is told the bytes that travel */
    VolumeCopy(HostShell shell, String folder, SourceTree source, Digests digests, LongConsumer progress) {
        this.destination = new Destination(shell, folder);
        this.source = source;
        this.comparison = new Comparison(destination, source, digests);
        this.blocks = new BlockTransfer(destination, digests, progress);
        this.progress = progress;
    }

    /**
     * @param former paths copied there earlier; those gone at the source are removed
     * @param matches spare files from being read; those of this copy are added
     */
    CopyResult copy(Collection<String> former, Matches matches) {
        HostTree host = destination.open();
        Set<String> same = comparison.same(host, matches);
        SyncPlan plan = SyncPlan.of(source, host, same, former);
        destination.forEach("rm -rf", plan.obstacles());
        sendArchives(plan, host);
        CopyResult large = blocks.send(plan.compared(), host);
        plan.modes().forEach((mode, paths) -> destination.forEach("chmod " + Integer.toOctalString(mode), paths));
        remove(plan.removed());
        remember(host, same, destination.close(plan.contents()), matches);
        return large.plus(CopyResult.of(plan));
    }

    /** What {@link #copy} would do; nothing is changed. */
    SyncPlan plan(Collection<String> former, Matches matches) {
        HostTree host = destination.look();
        return SyncPlan.of(source, host, comparison.same(host, matches), former);
    }

    /** Removes what was copied; folders that hold something else stay. */
    void delete(Collection<String> former) {
        remove(SyncPlan.removing(destination.open(), former));
        destination.delete();
    }

    private void sendArchives(SyncPlan plan, HostTree host) {
        Set<String> folders = new HashSet<>(host.foldersWithout(plan.obstacles()));
        String unpack = "umask 077; mkdir -p %1$s/new && tar -xpof - -C %1$s/new && cd %1$s/new && sh .iofog-place"
                .formatted(Destination.STAGE);
        for (List<SourceEntry> batch : Batches.of(plan.sent())) {
            String script = Placement.script(batch, destination.folder(), folders);
            Archive archive = new Archive(batch, ".iofog-place", script, progress);
            destination.run(unpack + " && cd ../.. && rm -rf " + Destination.STAGE + "/new", archive);
        }
    }

    /**
     * Of a file that was compared, the stamp from before that counts: a change meanwhile is seen next time. Of one that was
     * sent, whoever wrote to it since has left another time in it.
     */
    private void remember(HostTree before, Set<String> same, HostTree after, Matches matches) {
        for (Content content : source.contents()) {
            HostEntry former = before.at(content.path());
            HostEntry present = after.at(content.path());
            if (same.contains(content.path()) && former != null) {
                matches.add(content, former, source.scanned(), before.listed());
            } else if (present != null && (present.equals(former) || present.isFreshCopyOf(content))) {
                matches.add(content, present, source.scanned(), after.listed());
            }
        }
    }

    private void remove(List<HostEntry> removed) {
        destination.forEach("rm -f", paths(removed, entry -> !entry.isFolder()));
        destination.forEach("rmdir --ignore-fail-on-non-empty", paths(removed, HostEntry::isFolder));
    }

    private static List<String> paths(List<HostEntry> entries, Predicate<HostEntry> chosen) {
        return entries.stream().filter(chosen).map(HostEntry::path).toList();
    }
}
