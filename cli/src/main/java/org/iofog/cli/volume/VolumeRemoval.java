package org.iofog.cli.volume;

import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.output.Progress;
import org.iofog.cli.state.StateFolder;
import org.iofog.cli.state.VolumeState;
import org.iofog.cli.state.VolumeState.Copy;

/** Removes from the agents what was copied to them, and nothing else. */
public final class VolumeRemoval {

    private final StateFolder state;
    private final String namespace;
    private final AgentHosts hosts;
    private final Progress progress;

    public VolumeRemoval(StateFolder state, String namespace, AgentHosts hosts, Progress progress) {
        this.state = state;
        this.namespace = namespace;
        this.hosts = hosts;
        this.progress = progress;
    }

    /** @throws CliFailure if there is none of that name, or an agent still has it */
    public void delete(String name) {
        VolumeState volume = state.requireNamespace(namespace).requireVolume(name);
        new EachAgent(volume.copies().stream().map(Copy::agent).toList(), hosts::hostOf)
                .run(agent -> volume.copies().stream()
                        .filter(copy -> copy.agent().equals(agent))
                        .forEach(copy -> delete(name, copy)));
        state.update(namespace, kept -> kept.withoutVolume(name));
    }

    private void delete(String name, Copy copy) {
        CopyRecord record = new CopyRecord(state, name, copy.agentUuid());
        try (HostShell shell = hosts.open(copy.agent())) {
            new VolumeCopy(shell, copy.destination(), SourceTree.EMPTY, new Digests(), bytes -> {})
                    .delete(record.read().paths());
        }
        record.forget();
        state.update(namespace, kept -> kept.withoutCopy(name, copy.agentUuid()));
        progress.line("  volume " + name + ": agent " + copy.agent() + " has it no more");
    }
}
