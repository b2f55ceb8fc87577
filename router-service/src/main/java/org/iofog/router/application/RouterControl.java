package org.iofog.router.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.iofog.router.domain.model.Observation;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.Step;

/**
 * Changes routers while they run: observes one, plans what is missing, applies it step by step and verifies each. That is
 * repeated until nothing is missing, so every step may be repeated.
 */
public interface RouterControl {

    /** Fails with a {@link org.iofog.contract.amqp.TransientFailure} while the router cannot be reached. */
    Uni<Observation> observe(Router router);

    /** What to do, in this order; empty when the router is as it should be. What the mesh does not own is not touched. */
    List<Step> plan(Router desired, Observation actual);

    /** How many steps may be under way at once; one where a step may need those before it. */
    default int stepsAtOnce() {
        return 1;
    }

    Uni<Void> apply(Router router, Step step);

    /** Fails with one sentence where the router did not become what the step says. */
    Uni<Void> verify(Router router, Step step);
}
