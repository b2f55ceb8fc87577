package org.iofog.agent.application.container;

import java.time.Duration;
import org.iofog.agent.application.EngineFailure.PortAlreadyTaken;
import org.iofog.agent.application.OutsideClients;
import org.iofog.agent.application.status.Progress;
import org.iofog.agent.domain.container.Action;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.ImageRequest;
import org.iofog.agent.domain.container.RestartBackoff;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.Phase;
import org.jboss.logging.Logger;

/** Has the engine do single actions, and shows each as a state and a phase. */
final class ActionSteps {

    private static final Logger LOG = Logger.getLogger(ActionSteps.class);

    private final ContainerEngine engine;
    private final OutsideClients clients;
    private final Duration stopGrace;
    private final ContainerReplacement replacement;
    private final PlacementHistories histories;
    private final Progress progress;
    private final WorkInProgress others;

    ActionSteps(
            ContainerEngine engine,
            OutsideClients clients,
            Duration stopGrace,
            PlacementHistories histories,
            Progress progress,
            WorkInProgress others) {
        this.engine = engine;
        this.clients = clients;
        this.stopGrace = stopGrace;
        this.replacement = new ContainerReplacement(engine, stopGrace);
        this.histories = histories;
        this.progress = progress;
        this.others = others;
    }

    void perform(DesiredMicroservice wanted, Action action) throws InterruptedException {
        switch (action) {
            case Action.EnsureImage(ImageRequest image) -> ensureImage(wanted, image);
            case Action.Create(ContainerDefinition definition) -> create(wanted, definition);
            case Action.Start(String container) -> start(wanted, () -> engine.start(container));
            case Action.Replace(String old, String fresh) -> replace(wanted, old, fresh);
            case Action.Restart(String container, RestartBackoff backoff, String reason) ->
                restart(wanted, container, backoff, reason);
            case Action.Stop(String container) -> {
                enter(wanted, ContainerState.STOPPING);
                engine.stop(container, stopGrace);
            }
            case Action.Remove(String container) -> {
                engine.stop(container, stopGrace);
                engine.remove(container);
            }
            case Action.Wait wait -> {}
            case Action.Expire expire -> {}
        }
    }

    void ensureImage(DesiredMicroservice wanted, ImageRequest image) {
        engine.ensureImage(image, percent -> progress.pulling(wanted, percent, restarts(wanted)));
        progress.passed(wanted, Phase.PULLED);
    }

    private void create(DesiredMicroservice wanted, ContainerDefinition definition) {
        enter(wanted, ContainerState.CREATING);
        engine.create(definition);
        progress.passed(wanted, Phase.CREATED);
    }

    /** Both may hold the same port of the host, so there is a while when neither serves. */
    private void replace(DesiredMicroservice wanted, String old, String fresh) throws InterruptedException {
        clients.hold(wanted.uuid());
        try {
            clients.drain(wanted.uuid());
            start(wanted, () -> replacement.replace(old, fresh));
        } finally {
            clients.admit(wanted.uuid());
        }
    }

    /** A port may be held by a container that is being removed right now. */
    private void start(DesiredMicroservice wanted, Runnable start) {
        enter(wanted, ContainerState.STARTING);
        try {
            start.run();
        } catch (PortAlreadyTaken e) {
            if (!others.awaitRemovals()) {
                throw e;
            }
            start.run();
        }
        progress.passed(wanted, Phase.STARTED);
    }

    private void restart(DesiredMicroservice wanted, String container, RestartBackoff backoff, String reason) {
        LOG.infof("%s: %s", wanted.name(), reason);
        engine.start(container);
        histories.update(wanted.placement(), history -> history.restarted(backoff));
    }

    private void enter(DesiredMicroservice wanted, ContainerState state) {
        progress.enter(wanted, state, restarts(wanted));
    }

    private int restarts(DesiredMicroservice wanted) {
        return histories.of(wanted.placement()).crashes().restarts();
    }
}
