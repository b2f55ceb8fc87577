package org.iofog.router.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.Observation;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.Step;

/** Qpid routers that are as they should be, unless they do not answer. */
final class FakeRouters implements Engine, RouterControl {

    private final Set<String> silent = new HashSet<>();
    private int waiting;

    void silence(String... routers) {
        silent.addAll(Arrays.asList(routers));
    }

    /** How many were asked and do not answer. */
    int waiting() {
        return waiting;
    }

    @Override
    public RouterEngine kind() {
        return RouterEngine.QPID;
    }

    @Override
    public Secret bootstrapConfig(Router router) {
        return new Secret("[]");
    }

    @Override
    public Uni<Observation> observe(Router router) {
        if (silent.contains(router.id())) {
            waiting++;
            return Uni.createFrom().nothing();
        }
        return Uni.createFrom().item(new Observation(status(router), List.of()));
    }

    private static RouterStatus status(Router router) {
        return new RouterStatus(
                router.engine(),
                router.mode(),
                router.id(),
                null,
                RouterState.RUNNING,
                null,
                Instant.EPOCH,
                null,
                List.of(),
                List.of());
    }

    @Override
    public List<Step> plan(Router desired, Observation actual) {
        return List.of();
    }

    @Override
    public Uni<Void> apply(Router router, Step step) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> verify(Router router, Step step) {
        return Uni.createFrom().voidItem();
    }
}
