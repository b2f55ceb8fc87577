package org.iofog.cli.volume;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.ssh.CommandResult;
import org.iofog.cli.ssh.ShellWords;
import org.iofog.cli.volume.LargeFile.OnHost;
import org.iofog.cli.volume.LargeFile.Range;
import org.iofog.cli.volume.SourceEntry.Content;
import org.jspecify.annotations.Nullable;

/**
 * Makes one host's copy of a volume like its source: compares, sends what differs as archives, and large files block by
 * block. Until it has its place, everything is in a hidden folder of the destination, so that an interruption leaves no
 * half file, and the next run goes on from there.
 */
final class VolumeCopy {

    private static final String STAGE = ".iofog-volume";
    private static final int DIGEST = 64;

    private final String destination;
    private final SourceTree source;
    private final Digests digests;
    private final LongConsumer progress;
    private HostShell shell;

    /** @param progress is told the bytes that travel */
    VolumeCopy(HostShell shell, String destination, SourceTree source, Digests digests, LongConsumer progress) {
        this.shell = shell;
        this.destination = destination;
        this.source = source;
        this.digests = digests;
        this.progress = progress;
    }

    /** @param former paths copied there earlier; those gone at the source are removed */
    CopyResult copy(Collection<String> former) {
        HostTree host = open();
        SyncPlan plan = compare(host, former);
        forEach("rm -rf", plan.obstacles());
        sendArchives(plan, host);
        CopyResult large = sendLarge(plan.compared(), host);
        plan.modes().forEach((mode, paths) -> forEach("chmod " + Integer.toOctalString(mode), paths));
        remove(plan.removed());
        run("rm -rf " + STAGE, InputStream.nullInputStream());
        return large.plus(CopyResult.of(plan));
    }

    /** What {@link #copy} would do; nothing is changed. */
    SyncPlan plan(Collection<String> former) {
        CommandResult listed = shell.run("[ -d %1$s ] || exit 0; cd %1$s && %2$s".formatted(quoted(), list()), none());
        return compare(HostTree.parse(checked(listed, null).out()), former);
    }

    /** Removes what was copied; folders that hold something else stay. */
    void delete(Collection<String> former) {
        remove(SyncPlan.removing(open(), former));
        shell.run("rm -rf " + quoted() + "/" + STAGE + "; rmdir -- " + quoted(), none());
    }

    /** Makes the destination, as root where the user may not, and looks what is there. */
    private HostTree open() {
        String open = "mkdir -p -- %1$s && cd %1$s && { [ -w . ] || { echo Permission denied >&2; exit 1; }; } && %2$s"
                .formatted(quoted(), "rm -rf " + STAGE + "/new && " + list());
        CommandResult listed = shell.run(open, none());
        return HostTree.parse((listed.isDone() ? listed : openAsRoot(open, listed)).out());
    }

    private CommandResult openAsRoot(String open, CommandResult asUser) {
        try {
            shell = shell.asRoot();
            return checked(shell.run(open, none()), null);
        } catch (CliFailure failure) {
            throw failure.exitCode() == ExitCode.UNREACHABLE ? failure : CopyProblem.of(destination, asUser, failure);
        }
    }

    private SyncPlan compare(HostTree host, Collection<String> former) {
        List<Content> doubtful = SyncPlan.doubtful(source, host);
        CompletableFuture<Void> here = digests.prepare(doubtful);
        Map<String, String> onHost = doubtful.isEmpty() ? Map.of() : hostDigests(doubtful);
        here.join();
        return SyncPlan.of(source, host, onHost, digests::of, former);
    }

    /** What cannot be read there is missing, and travels. */
    private Map<String, String> hostDigests(List<Content> doubtful) {
        List<String> paths = doubtful.stream().map(Content::path).toList();
        CommandResult answer = shell.run(inDestination("xargs -0 -r sha256sum -z --"), names(paths));
        Map<String, String> found = new HashMap<>();
        for (String line : answer.out().split("\0")) {
            if (line.length() > DIGEST) {
                found.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
            }
        }
        return found;
    }

    private void sendArchives(SyncPlan plan, HostTree host) {
        Set<String> folders = new HashSet<>(host.foldersWithout(plan.obstacles()));
        String unpack = "umask 077; mkdir -p %1$s/new && tar -xpof - -C %1$s/new && cd %1$s/new && sh .iofog-place"
                .formatted(STAGE);
        for (List<SourceEntry> batch : Batches.of(plan.sent())) {
            String script = Placement.script(batch, destination, folders);
            Archive archive = new Archive(batch, ".iofog-place", script, progress);
            run(unpack + " && cd ../.. && rm -rf " + STAGE + "/new", archive);
        }
    }

    private CopyResult sendLarge(List<Content> contents, HostTree host) {
        CopyResult sent = CopyResult.NOTHING;
        for (Content content : contents) {
            LargeFile large = LargeFile.of(content, STAGE);
            OnHost present = look(large, host);
            List<Range> missing = large.missing(present, digests);
            if (!missing.isEmpty() || !large.isComplete(present)) {
                send(large, present, missing);
                sent = sent.plus(new CopyResult(1, large.bytesOf(missing), 0));
            }
        }
        return sent;
    }

    /** Where the host has something to compare, both sides read theirs at once. */
    private OnHost look(LargeFile large, HostTree host) {
        CompletableFuture<Void> here = host.at(large.content().path()) == null
                ? CompletableFuture.completedFuture(null)
                : digests.prepareBlocks(large.content(), large.blockSize());
        OnHost present = OnHost.parse(run("mkdir -p " + STAGE + " && " + large.look(), none()));
        here.join();
        return present;
    }

    private void send(LargeFile large, OnHost host, List<Range> missing) {
        InputStream end = new ByteArrayInputStream((LargeFile.END + "\n").getBytes(StandardCharsets.UTF_8));
        try (RangeInput blocks = new RangeInput(large, missing, progress);
                InputStream input = new SequenceInputStream(blocks, end)) {
            run(large.write(host, missing), input);
        } catch (IOException e) {
            throw CliFailure.failed("The source file " + large.content().file() + " cannot be read: " + e.getMessage());
        }
    }

    private void remove(List<HostEntry> removed) {
        forEach("rm -f", paths(removed, entry -> !entry.isFolder()));
        forEach("rmdir --ignore-fail-on-non-empty", paths(removed, HostEntry::isFolder));
    }

    private static List<String> paths(List<HostEntry> entries, Predicate<HostEntry> chosen) {
        return entries.stream().filter(chosen).map(HostEntry::path).toList();
    }

    private void forEach(String command, List<String> paths) {
        if (!paths.isEmpty()) {
            run("xargs -0 " + command + " --", names(paths));
        }
    }

    private String run(String command, InputStream input) {
        RecordedInput recorded = new RecordedInput(input);
        return checked(shell.run(inDestination(command), recorded), recorded.problem())
                .out();
    }

    private CommandResult checked(CommandResult result, @Nullable String inputProblem) {
        if (inputProblem != null) {
            throw CliFailure.failed("Copying to " + destination + ": " + inputProblem + "; deploy again.");
        }
        if (!result.isDone()) {
            throw CopyProblem.of(destination, result);
        }
        return result;
    }

    private String inDestination(String command) {
        return "cd " + quoted() + " && " + command;
    }

    private String quoted() {
        return ShellWords.quote(destination);
    }

    private static String list() {
        return "find . -mindepth 1 -path ./" + STAGE + " -prune -o -printf '" + HostTree.FORMAT + "'";
    }

    private static InputStream names(List<String> paths) {
        return new ByteArrayInputStream((String.join("\0", paths) + "\0").getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream none() {
        return InputStream.nullInputStream();
    }
}
