package org.iofog.cli.detached;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.ControlPlanes;
import org.iofog.cli.session.Session;
import org.iofog.cli.state.StateFolder;

/** The agents that belong to no namespace. Each is kept by the control plane it was detached from, with its settings. */
public final class DetachedAgents {

    private final StateFolder state;
    private final Progress progress;
    private final Consumer<String> httpTrace;

    public DetachedAgents(StateFolder state, Progress progress, Consumer<String> httpTrace) {
        this.state = state;
        this.progress = progress;
        this.httpTrace = httpTrace;
    }

    /** Those of every control plane this user knows; one that is out of reach is told of and left out. */
    public List<DetachedAgent> all() {
        List<DetachedAgent> all = new ArrayList<>();
        for (Session session : ControlPlanes.all(state, httpTrace)) {
            all.addAll(keptBy(session));
        }
        all.sort(Comparator.comparing(detached -> detached.agent().name()));
        return all;
    }

    /** @throws CliFailure if there is none, or it is not clear which */
    public DetachedAgent require(String name, String namespace) {
        return find(name, namespace)
                .orElseThrow(() -> CliFailure.notFound(
                        "There is no detached agent '" + name + "': see 'iofogctl get agents --detached'."));
    }

    /**
     * @param namespace where two control planes keep one of that name, that of this namespace is meant
     * @throws CliFailure if it is not clear which
     */
    public Optional<DetachedAgent> find(String name, String namespace) {
        List<DetachedAgent> named =
                all().stream().filter(detached -> detached.isNamed(name)).toList();
        String preferred = ControlPlanes.endpointOf(namespace, state).orElse("");
        return named.stream()
                .filter(detached -> detached.session().controlPlane().endpoint().equals(preferred))
                .findFirst()
                .or(() -> only(name, named));
    }

    private static Optional<DetachedAgent> only(String name, List<DetachedAgent> named) {
        if (named.size() > 1) {
            String owners =
                    named.stream().map(detached -> detached.session().owner()).collect(Collectors.joining(", "));
            throw CliFailure.conflict("The control planes of namespaces " + owners + " each keep a detached agent '"
                    + name + "': say with -n which is meant, or rename one with 'iofogctl rename agent --detached'.");
        }
        return named.stream().findFirst();
    }

    private List<DetachedAgent> keptBy(Session session) {
        try {
            return session.controller().detachedAgents().stream()
                    .map(agent -> new DetachedAgent(agent, session))
                    .toList();
        } catch (CliFailure failure) {
            if (failure.exitCode() != ExitCode.UNREACHABLE) {
                throw failure;
            }
            progress.notice("The control plane of namespace " + session.owner()
                    + " cannot be reached; agents detached from it are left out.");
            return List.of();
        }
    }
}
