package org.iofog.agent.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.Images;
import org.iofog.testkit.BusyboxImage;
import org.jspecify.annotations.Nullable;

/** Microservices that run busybox, and what commands make of them. */
final class Microservices {

    private static final ContainerSpec SLEEPING = shell("while true; do sleep 1; done");

    private Microservices() {}

    static DesiredMicroservice sleeping(String correlationId) {
        return of(BusyboxImage.NAME, Images.LOCAL_REGISTRY, SLEEPING, correlationId, null);
    }

    static DesiredMicroservice running(String script, String correlationId) {
        return of(BusyboxImage.NAME, Images.LOCAL_REGISTRY, shell(script), correlationId, null);
    }

    /** One that sends its messages to others. */
    static DesiredMicroservice routed(
            DesiredMicroservice microservice, Map<String, Object> config, String... receivers) {
        return new DesiredMicroservice(
                microservice.uuid(),
                microservice.name(),
                microservice.application(),
                microservice.placement(),
                microservice.generation(),
                microservice.image(),
                microservice.registry(),
                microservice.alwaysPull(),
                microservice.container(),
                microservice.run(),
                microservice.restarts(),
                microservice.correlationId(),
                microservice.deadline(),
                List.of(receivers),
                config);
    }

    static DesiredMicroservice sleepingBefore(Instant deadline, String correlationId) {
        return of(BusyboxImage.NAME, Images.LOCAL_REGISTRY, SLEEPING, correlationId, deadline);
    }

    static DesiredMicroservice withImage(String image, String correlationId) {
        return of(image, Images.REMOTE_REGISTRY, SLEEPING, correlationId, null);
    }

    static DesiredMicroservice pulled(String image, int registry, String correlationId) {
        return of(image, registry, SLEEPING, correlationId, null);
    }

    private static DesiredMicroservice of(
            String image, int registry, ContainerSpec container, String correlationId, @Nullable Instant deadline) {
        String uuid = UUID.randomUUID().toString();
        return new DesiredMicroservice(
                uuid,
                "ms-" + uuid.substring(0, 6),
                null,
                UUID.randomUUID().toString(),
                1,
                image,
                registry,
                false,
                container,
                RunState.RUNNING,
                0,
                correlationId,
                deadline,
                List.of(),
                Map.of());
    }

    static DesiredMicroservice updated(DesiredMicroservice old, String script, String correlationId) {
        return changed(old, old.generation() + 1, shell(script), old.run(), old.restarts(), correlationId);
    }

    static DesiredMicroservice stopped(DesiredMicroservice old, String correlationId) {
        return changed(old, old.generation(), old.container(), RunState.STOPPED, old.restarts(), correlationId);
    }

    static DesiredMicroservice restarted(DesiredMicroservice old, String correlationId) {
        return changed(old, old.generation(), old.container(), old.run(), old.restarts() + 1, correlationId);
    }

    private static DesiredMicroservice changed(
            DesiredMicroservice old,
            long generation,
            ContainerSpec container,
            RunState run,
            int restarts,
            String correlationId) {
        return new DesiredMicroservice(
                old.uuid(),
                old.name(),
                old.application(),
                old.placement(),
                generation,
                old.image(),
                old.registry(),
                old.alwaysPull(),
                container,
                run,
                restarts,
                correlationId,
                null,
                old.receivers(),
                old.config());
    }

    private static ContainerSpec shell(String script) {
        return new ContainerSpec(
                List.of("/bin/busybox", "sh", "-c", "trap exit TERM; " + script + " & wait"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
