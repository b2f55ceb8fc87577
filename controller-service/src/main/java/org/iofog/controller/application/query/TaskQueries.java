package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.iofog.contract.view.TaskView;

/** Reads one-shot work of agents. */
public interface TaskQueries {

    Uni<Optional<TaskView>> withId(String taskId);
}
