package org.iofog.controller.domain.model;

import java.time.Instant;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.MicroserviceSpec;
import org.jspecify.annotations.Nullable;

/**
 * A container someone wants.
 *
 * @param spec with its name, without what acts only once
 * @param generation grows when the container has to be replaced
 * @param alwaysPull true: this generation asked for the image to be pulled again
 * @param restarts how often a restart was asked for
 * @param correlationId of the command that last changed it
 * @param deadline of that command
 */
public record Microservice(
        String uuid,
        String namespace,
        String name,
        Instant created,
        MicroserviceSpec spec,
        long generation,
        boolean alwaysPull,
        RunState run,
        int restarts,
        String correlationId,
        @Nullable Instant deadline) {

    public @Nullable String application() {
        return spec.application();
    }

    public Microservice withSpec(MicroserviceSpec newSpec) {
        return new Microservice(
                uuid,
                namespace,
                name,
                created,
                newSpec,
                generation,
                alwaysPull,
                run,
                restarts,
                correlationId,
                deadline);
    }

    public Microservice withName(String newName) {
        return new Microservice(
                uuid,
                namespace,
                newName,
                created,
                spec.withName(newName),
                generation,
                alwaysPull,
                run,
                restarts,
                correlationId,
                deadline);
    }

    public Microservice atGeneration(long newGeneration, boolean pull) {
        return new Microservice(
                uuid, namespace, name, created, spec, newGeneration, pull, run, restarts, correlationId, deadline);
    }

    public Microservice running(RunState newRun, int newRestarts) {
        return new Microservice(
                uuid,
                namespace,
                name,
                created,
                spec,
                generation,
                alwaysPull,
                newRun,
                newRestarts,
                correlationId,
                deadline);
    }

    public Microservice changedBy(CommandContext command) {
        return new Microservice(
                uuid,
                namespace,
                name,
                created,
                spec,
                generation,
                alwaysPull,
                run,
                restarts,
                command.correlationId(),
                command.deadline());
    }
}
