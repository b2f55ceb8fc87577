package org.iofog.cli.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.iofog.cli.deploy.Readiness.Failed;
import org.iofog.cli.deploy.Readiness.Pending;
import org.iofog.cli.deploy.Readiness.Ready;
import org.iofog.cli.deploy.Readiness.Unreachable;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.session.Await;
import org.iofog.cli.session.Patience;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.TraceView;
import org.jspecify.annotations.Nullable;

/** Looks at deployed microservices until each runs or it is clear that it will not, and tells how far they are. */
final class ReadinessWatch {
    private static final Duration ENDLESS = Duration.ofDays(365);
    private static final Duration CONTROLLER_RESTART = Duration.ofSeconds(60);
    private static final Duration AGENT_RETURN = Duration.ofSeconds(15);

    private final SetTarget target;
    private final SetReport report;
    private final Duration agentReturn;
    private final Patience patience;
    private final Map<String, String> steps = new HashMap<>();
    private final Map<String, Instant> unreachableSince = new HashMap<>();

    ReadinessWatch(SetTarget target, SetReport report) {
        this.target = target;
        this.report = report;
        this.agentReturn = Objects.requireNonNullElse(target.within(), AGENT_RETURN);
        this.patience = Patience.forWorkWithin(target.within());
    }

    /** Where nothing is awaited nobody is asked: what failed before may be the very controller. */
    void await(List<Awaited> deployed) {
        if (deployed.isEmpty()) {
            return;
        }
        List<Awaited> pending = new ArrayList<>(deployed);
        Await.until(ENDLESS, () -> {
            Map<String, MicroserviceView> views = Await.answer(CONTROLLER_RESTART, this::look);
            pending.removeIf(awaited -> isSettled(awaited, views) || isGivenUp(awaited));
            return pending.isEmpty();
        });
    }

    private boolean isGivenUp(Awaited awaited) {
        if (patience.isOver()) {
            report.failed(awaited.document(), CliFailure.failed(Patience.over(awaited.correlationId())));
        }
        return patience.isOver();
    }

    private Map<String, MicroserviceView> look() {
        return target.controller().microservices(target.namespace()).stream()
                .collect(Collectors.toMap(MicroserviceView::name, view -> view));
    }

    private boolean isSettled(Awaited awaited, Map<String, MicroserviceView> views) {
        TraceView trace = Await.answer(
                CONTROLLER_RESTART, () -> target.controller().trace(awaited.correlationId(), Duration.ZERO));
        List<String> ready = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (String name : awaited.microservices()) {
            switch (readiness(name, views.get(name), trace)) {
                case Ready it -> ready.add(it.summary());
                case Failed it -> failed.add(awaited.reasonFor(name, it.reason()));
                case Pending it -> tell(name, it.step());
                case Unreachable it -> tell(name, "waiting for agent " + it.agent());
            }
        }
        return conclude(awaited, ready, failed);
    }

    private Readiness readiness(String name, @Nullable MicroserviceView view, TraceView trace) {
        if (view == null) {
            return new Failed("It was deleted meanwhile.");
        }
        Readiness readiness = Readiness.of(view, trace);
        if (readiness instanceof Unreachable unreachable) {
            Instant since = unreachableSince.computeIfAbsent(name, key -> Instant.now());
            return since.plus(agentReturn).isAfter(Instant.now()) ? readiness : new Failed(unreachable.reason());
        }
        unreachableSince.remove(name);
        return readiness;
    }

    private boolean conclude(Awaited awaited, List<String> ready, List<String> failed) {
        if (!failed.isEmpty()) {
            report.failed(awaited.document(), CliFailure.failed(String.join(" ", failed)));
            return true;
        }
        boolean allReady = ready.size() == awaited.microservices().size();
        if (allReady) {
            target.progress().done(awaited.document().title() + ": " + String.join(", ", ready));
            report.done(awaited.document());
        }
        return allReady;
    }

    private void tell(String name, String step) {
        if (!step.equals(steps.put(name, step))) {
            patience.renew();
            target.progress().step(name + ": " + step);
        }
    }
}
