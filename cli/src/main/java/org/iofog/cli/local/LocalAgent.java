package org.iofog.cli.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iofog.cli.installation.Installation;
import org.iofog.cli.output.Progress;
import org.iofog.cli.state.Folders;
import org.iofog.cli.state.LocalAgentState;
import org.iofog.cli.state.StateFolder;

/** An agent that runs on this machine by iofogctl's doing. */
public final class LocalAgent {

    private final StateFolder state;
    private final String namespace;
    private final LocalAgentState kept;
    private final AgentProgram program;

    LocalAgent(StateFolder state, String namespace, LocalAgentState kept) {
        this.state = state;
        this.namespace = namespace;
        this.kept = kept;
        this.program = new AgentProgram(Installation.find(), state.local().resolve(kept.folder()));
    }

    /** The one of that name, if iofogctl runs it here. */
    public static Optional<LocalAgent> in(StateFolder state, String namespace, String name) {
        return allIn(state, namespace).stream()
                .filter(agent -> agent.kept.name().equals(name))
                .findFirst();
    }

    public static List<LocalAgent> allIn(StateFolder state, String namespace) {
        return state.requireNamespace(namespace).localAgents().stream()
                .map(kept -> new LocalAgent(state, namespace, kept))
                .toList();
    }

    /** The one with that uuid, whatever namespace it was in. */
    static Optional<LocalAgent> withUuid(StateFolder state, String uuid) {
        return Stream.concat(state.namespaces().stream(), Stream.of(StateFolder.DETACHED))
                .flatMap(namespace -> allIn(state, namespace).stream())
                .filter(agent -> agent.kept.uuid().equals(uuid))
                .findFirst();
    }

    /** Follows a change of name. */
    public static void rename(StateFolder state, String namespace, String name, String newName) {
        in(state, namespace, name).ifPresent(agent -> agent.replaceBy(namespace, newName, agent.kept.uuid()));
    }

    public Path log() {
        return program.process().log();
    }

    AgentProgram program() {
        return program;
    }

    /** Starts its process again after a stop or a reboot. */
    void resume(Progress progress) {
        progress.step("starting agent " + kept.name());
        program.start(kept.dockerUrl());
    }

    /** Ends its process; its containers go on. */
    void stop() {
        program.stop();
    }

    /** After its control plane has deleted it: ends its process when its containers are gone, and removes its data. */
    public void remove(Progress progress) {
        progress.step("stopping agent " + kept.name());
        program.awaitDismissal();
        removeProcess(progress);
    }

    /** Without a word to its control plane: removes its containers, ends its process, and removes its data. */
    void abandon(Progress progress) {
        progress.step("stopping agent " + kept.name());
        program.leave();
        removeProcess(progress);
    }

    private void removeProcess(Progress progress) {
        program.stop();
        Folders.delete(program.process().folder());
        state.update(namespace, present -> present.withLocalAgents(without(present.localAgents())));
        progress.done("Agent " + kept.name() + " has left this machine.");
    }

    /** Belongs to another namespace from now on. */
    public void moveTo(String newNamespace) {
        replaceBy(newNamespace, kept.name(), kept.uuid());
    }

    /** Removes images its microservices do not refer to. @return what it says of that */
    public String prune() {
        return program.prune();
    }

    /** Belongs to {@code newNamespace} as {@code newName} from now on. */
    void replaceBy(String newNamespace, String newName, String newUuid) {
        LocalAgentState renamed = new LocalAgentState(newName, newUuid, kept.folder(), kept.dockerUrl());
        state.update(namespace, present -> present.withLocalAgents(without(present.localAgents())));
        state.update(
                newNamespace,
                present -> present.withLocalAgents(Stream.concat(present.localAgents().stream(), Stream.of(renamed))
                        .toList()));
    }

    private List<LocalAgentState> without(List<LocalAgentState> agents) {
        return agents.stream()
                .filter(agent -> !agent.uuid().equals(kept.uuid()))
                .toList();
    }
}
