package org.iofog.cli.volume;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Progress;
import org.iofog.cli.output.Sizes;
import org.iofog.cli.state.StateFolder;
import org.iofog.cli.state.UserFiles;
import org.iofog.cli.state.VolumeState.Copy;
import org.iofog.cli.volume.SourceEntry.Content;
import org.iofog.contract.spec.VolumeSpec;

/** Brings a volume to its agents, to all at once; what fails with one does not hold up the others. */
public final class VolumeDeployment {

    private final StateFolder state;
    private final String namespace;
    private final AgentHosts hosts;
    private final Map<String, String> agentUuids;
    private final boolean readsAll;
    private final Progress progress;

    /**
     * @param agentUuids of the namespace's agents, by name
     * @param readsAll whether files are read, at both ends, that look as they did when they were the same there
     */
    public VolumeDeployment(
            StateFolder state,
            String namespace,
            AgentHosts hosts,
            Map<String, String> agentUuids,
            boolean readsAll,
            Progress progress) {
        this.state = state;
        this.namespace = namespace;
        this.hosts = hosts;
        this.agentUuids = agentUuids;
        this.readsAll = readsAll;
        this.progress = progress;
    }

    /** @throws CliFailure that names the agents that do not have it now, each with the reason */
    public void deploy(VolumeSpec volume) {
        Path folder = source(volume);
        try (OpeningShells shells = new OpeningShells(volume.agents(), hosts::open)) {
            SourceTree source = scan(folder, volume);
            Digests digests = new Digests();
            state.update(namespace, kept -> kept.withVolume(volume));
            new EachAgent(volume.agents(), hosts::hostOf)
                    .run(agent -> copy(volume, agent, () -> shells.of(agent), source, digests));
        }
    }

    /** Prints what {@link #deploy} would do. */
    public void describe(VolumeSpec volume, PrintWriter out) {
        Path folder = source(volume);
        try (OpeningShells shells = new OpeningShells(volume.agents(), hosts::open)) {
            SourceTree source = scan(folder, volume);
            Digests digests = new Digests();
            new EachAgent(volume.agents(), hosts::hostOf).run(agent -> {
                Copied former = former(volume, agent);
                SyncPlan plan =
                        copyTo(volume, agent, shells.of(agent), source, digests).plan(former.paths(), matches(former));
                print(volume, agent, lines(plan), out);
            });
        }
    }

    private static void print(VolumeSpec volume, String agent, List<String> lines, PrintWriter out) {
        synchronized (out) {
            out.println("would copy volume " + volume.name() + " to " + agent + ": " + lines.size() + " changes");
            lines.forEach(out::println);
        }
    }

    /** What may be there is remembered before anything travels, so that an interrupted copy can be pruned too. */
    private void copy(
            VolumeSpec volume, String agent, Supplier<HostShell> opening, SourceTree source, Digests digests) {
        String uuid = uuidOf(agent);
        CopyRecord record = new CopyRecord(state, String.valueOf(volume.name()), uuid);
        Copied former = former(volume, agent);
        Copied all = former.with(source.entries().keySet());
        if (!all.equals(former)) {
            record.write(all);
        }
        boolean isPruning = Boolean.TRUE.equals(volume.prune());
        Matches matches = matches(former);
        try (HostShell shell = opening.get()) {
            CopyResult result =
                    copyTo(volume, agent, shell, source, digests).copy(isPruning ? former.paths() : List.of(), matches);
            record.write(new Copied(isPruning ? source.entries().keySet() : all.paths(), matches.all()));
            Copy copy = new Copy(agent, uuid, volume.destination(), Instant.now());
            state.update(namespace, kept -> kept.withCopy(String.valueOf(volume.name()), copy));
            progress.line("  volume " + volume.name() + ": agent " + agent + " " + result);
        }
    }

    private Matches matches(Copied former) {
        return new Matches(readsAll ? Map.of() : former.matches());
    }

    private VolumeCopy copyTo(VolumeSpec volume, String agent, HostShell shell, SourceTree source, Digests digests) {
        requireApart(volume, agent);
        String title = "volume " + volume.name() + ": agent " + agent;
        return new VolumeCopy(
                shell, destination(volume), source, digests, new CopyProgress(title, source.bytes(), progress));
    }

    /** What was copied to a destination that is not this one is no concern of this one. */
    private Copied former(VolumeSpec volume, String agent) {
        String name = String.valueOf(volume.name());
        String uuid = uuidOf(agent);
        boolean elsewhere = state.requireNamespace(namespace).volume(name).stream()
                .flatMap(kept -> kept.copies().stream())
                .anyMatch(copy ->
                        copy.agentUuid().equals(uuid) && !copy.destination().equals(volume.destination()));
        return elsewhere ? Copied.NOTHING : new CopyRecord(state, name, uuid).read();
    }

    private String uuidOf(String agent) {
        String uuid = agentUuids.get(agent);
        if (uuid == null) {
            throw CliFailure.notFound("There is none of that name in namespace " + namespace + ": check 'agents'.");
        }
        return uuid;
    }

    /** On this machine a copy must not lie in its own source, or the other way round. */
    private void requireApart(VolumeSpec volume, String agent) {
        Path source = source(volume);
        Path target = Path.of(destination(volume));
        if (hosts.isHere(agent) && (target.startsWith(source) || source.startsWith(target))) {
            throw CliFailure.badInput("It runs on this machine, where source " + volume.source() + " and destination "
                    + volume.destination() + " overlap; choose another destination.");
        }
    }

    private SourceTree scan(Path folder, VolumeSpec volume) {
        SourceTree source = SourceTree.scan(folder, Permissions.of(volume.permissions()));
        source.leftOut()
                .forEach(
                        sentence -> progress.notice("Volume " + volume.name() + ": " + sentence + "; it is left out."));
        return source;
    }

    private static Path source(VolumeSpec volume) {
        try {
            return UserFiles.expand(volume.source()).toRealPath();
        } catch (IOException e) {
            throw CliFailure.badInput("There is no source " + volume.source() + ": name the folder to copy.");
        }
    }

    private static String destination(VolumeSpec volume) {
        return Path.of(volume.destination()).normalize().toString();
    }

    private static List<String> lines(SyncPlan plan) {
        List<String> lines = new ArrayList<>();
        plan.sent().forEach(entry -> lines.add("  + " + entry.path() + size(entry)));
        plan.compared().forEach(content -> lines.add("  ~ " + content.path() + size(content) + ", where it differs"));
        plan.modes()
                .forEach((mode, paths) ->
                        paths.forEach(path -> lines.add("  m " + path + " " + Integer.toOctalString(mode))));
        plan.removed().forEach(entry -> lines.add("  - " + entry.path()));
        return lines;
    }

    private static String size(SourceEntry entry) {
        return entry instanceof Content content ? " (" + Sizes.of(content.size()) + ")" : "";
    }
}
