package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.view.TaskView;
import org.iofog.controller.application.query.Traces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Follows one-shot work of agents. */
@Path("/tasks")
@Tag(name = "Traces")
public class TaskResource {

    private final Traces traces;

    TaskResource(Traces traces) {
        this.traces = traces;
    }

    @GET
    @Path("/{taskId}")
    @Operation(
            summary = "How far an agent got with a task, such as a prune",
            description = "With `wait`, such as PT20S, the answer comes when the task has ended or the time is up.")
    public Uni<TaskView> task(@RestPath String taskId, @RestQuery @Nullable String wait) {
        return traces.task(taskId, Parameters.duration("wait", wait))
                .map(found -> Missing.unless(found, "task", taskId));
    }
}
