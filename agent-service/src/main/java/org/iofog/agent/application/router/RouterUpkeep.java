package org.iofog.agent.application.router;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.iofog.agent.application.messages.MessageNetwork;
import org.iofog.agent.domain.BusIdentity;
import org.iofog.agent.domain.router.LocalAccess;
import org.iofog.agent.domain.router.RouterPlaceholders;
import org.iofog.agent.domain.router.StartPause;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** Brings the router of this host a step nearer to what is wanted, whatever happened to it. One thread uses it. */
final class RouterUpkeep {

    /** A router that does not answer for longer is started anew. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BusIdentity bus;
    private final RouterPrograms programs;
    private final OwnAccess access;
    private final MessageNetwork network;
    private final Runnable ended;
    private final RouterStatuses statuses;
    private final Clock clock;

    private @Nullable RouterEngine engine;
    private StartPause pause = StartPause.NONE;
    private @Nullable Instant startedAt;
    private Instant lastAnswer = Instant.MIN;

    RouterUpkeep(
            BusIdentity bus,
            RouterPrograms programs,
            OwnAccess access,
            MessageNetwork network,
            Runnable ended,
            Clock clock) {
        this.bus = bus;
        this.programs = programs;
        this.access = access;
        this.network = network;
        this.ended = ended;
        this.statuses = new RouterStatuses(clock);
        this.clock = clock;
    }

    RouterStatus step(RouterConfiguration wanted) {
        try {
            return wanted.mode() == RouterMode.NONE ? off(wanted) : keepUp(wanted);
        } catch (RouterFailure | UncheckedIOException e) {
            return statuses.without(wanted, RouterState.FAILED, e.getMessage());
        }
    }

    /** No router runs, and messages wait in the archive. */
    void standAside() {
        stop();
        network.use(null);
    }

    private void stop() {
        programs.stopAll();
        beginWith(null);
    }

    private RouterStatus off(RouterConfiguration wanted) {
        stop();
        network.use(placeholders(access.get()).fill(wanted.endpoint()));
        return statuses.without(wanted, RouterState.OFF, null);
    }

    private RouterStatus keepUp(RouterConfiguration wanted) {
        if (wanted.engine() == RouterEngine.QPID && bus.isTls()) {
            throw new RouterFailure("A Qpid router cannot reach a bus that speaks TLS: give this agent engine artemis,"
                    + " or a bus at amqp://.");
        }
        if (wanted.engine() != engine) {
            programs.stopAllBut(wanted.engine());
            beginWith(wanted.engine());
        }
        RouterProgram program = programs.of(wanted.engine());
        if (!program.isRunning()) {
            return startWhenDue(program, wanted);
        }
        adopt(program);
        RouterFile file = file(wanted, access.get());
        if (program.needsRestart(file)) {
            program.stop();
            return start(program, wanted);
        }
        return converge(program, wanted, file);
    }

    private void beginWith(@Nullable RouterEngine next) {
        engine = next;
        startedAt = null;
        pause = StartPause.NONE;
    }

    /** One that runs though this agent has not started it was started before the agent was. */
    private void adopt(RouterProgram program) {
        if (startedAt == null) {
            program.adopt(ended);
            startedAt = clock.instant();
            lastAnswer = startedAt;
        }
    }

    private RouterStatus startWhenDue(RouterProgram program, RouterConfiguration wanted) {
        Instant now = clock.instant();
        if (startedAt != null) {
            network.use(null);
            pause = pause.afterRun(startedAt, now);
            startedAt = null;
        }
        if (!pause.isOver(now)) {
            String words = Objects.requireNonNullElse(program.lastWords(), "It said nothing.");
            return statuses.without(wanted, RouterState.FAILED, "The router has ended by itself: " + words);
        }
        return start(program, wanted);
    }

    private RouterStatus start(RouterProgram program, RouterConfiguration wanted) {
        boolean ownPort = RouterPlaceholders.usesOwnPort(text(wanted));
        startedAt = clock.instant();
        lastAnswer = startedAt;
        program.start(file(wanted, ownPort ? access.withFreePort() : access.get()), ended);
        return statuses.without(wanted, RouterState.STARTING, null);
    }

    private RouterStatus converge(RouterProgram program, RouterConfiguration wanted, RouterFile file) {
        try {
            RouterView view = program.converge(file);
            lastAnswer = clock.instant();
            network.use(file.own());
            return statuses.running(wanted, view);
        } catch (RouterFailure e) {
            if (clock.instant().isAfter(lastAnswer.plus(PATIENCE))) {
                program.stop();
            }
            return statuses.silent(wanted, String.valueOf(e.getMessage()));
        }
    }

    private RouterFile file(RouterConfiguration wanted, LocalAccess own) {
        RouterPlaceholders placeholders = placeholders(own);
        return new RouterFile(new Secret(placeholders.fill(text(wanted))), placeholders.fill(wanted.endpoint()));
    }

    private RouterPlaceholders placeholders(LocalAccess own) {
        return RouterPlaceholders.of(own, bus);
    }

    private static String text(RouterConfiguration wanted) {
        Secret file = wanted.file();
        if (file == null) {
            throw new RouterFailure("The configuration %s of the router has no file; it waits for a whole one."
                    .formatted(wanted.revision()));
        }
        return file.value();
    }
}
