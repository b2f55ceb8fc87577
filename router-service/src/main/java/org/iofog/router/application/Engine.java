package org.iofog.router.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.Capability;
import org.iofog.router.domain.Observation;
import org.iofog.router.domain.Router;
import org.iofog.router.domain.Step;

/**
 * One kind of router program. The service observes a router, plans what is missing, applies it step by step and verifies
 * each; it repeats that until nothing is missing, so that every step may be repeated.
 */
public interface Engine {

    RouterEngine kind();

    Set<Capability> capabilities();

    /** Fails with a {@link org.iofog.contract.amqp.TransientFailure} while the router cannot be reached. */
    Uni<Observation> observe(Router router);

    /** What to do, in this order; empty when the router is as it should be. What the mesh does not own is not touched. */
    List<Step> plan(Router desired, Observation actual);

    Uni<Void> apply(Router router, Step step);

    /** Fails with one sentence where the router did not become what the step says. */
    Uni<Void> verify(Router router, Step step);

    /** The file with which a router starts as it should be, with no service in reach; may hold placeholders. */
    Secret bootstrapConfig(Router router);
}
