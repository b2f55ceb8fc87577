package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.iofog.controller.domain.model.TracedCommand;

/** Reads the way of commands through the hops. */
public interface TraceQueries {

    Uni<Optional<TracedCommand>> of(String correlationId);
}
