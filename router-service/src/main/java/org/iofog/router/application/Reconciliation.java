package org.iofog.router.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.router.domain.model.Observation;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.Step;

/** Brings one running router to what it should be. */
final class Reconciliation {

    private final RouterControl control;
    private final Router desired;

    Reconciliation(RouterControl control, Router desired) {
        this.control = control;
        this.desired = desired;
    }

    /**
     * The router as it is then, so that nobody has to wait for the next look to hear of a change. Fails at the first step
     * that fails; what was done stays.
     */
    Uni<RouterStatus> run() {
        return control.observe(desired).chain(this::change).map(Observation::status);
    }

    private Uni<Observation> change(Observation actual) {
        List<Step> steps = control.plan(desired, actual);
        return steps.isEmpty() ? Uni.createFrom().item(actual) : take(steps).chain(() -> control.observe(desired));
    }

    private Uni<Void> take(List<Step> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUni(this::take)
                .merge(control.stepsAtOnce())
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> take(Step step) {
        return control.apply(desired, step).chain(() -> control.verify(desired, step));
    }
}
