package org.iofog.router.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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

    /** The router as it was seen before the changes. Fails at the first step that fails; what was done stays. */
    Uni<RouterStatus> run() {
        return control.observe(desired).call(this::change).map(Observation::status);
    }

    private Uni<Void> change(Observation actual) {
        return Multi.createFrom()
                .iterable(control.plan(desired, actual))
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
