package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.MicroserviceView;

/** Reads microservices with their placements. Lists are ordered by name. */
public interface MicroserviceQueries {

    Uni<List<MicroserviceView>> inNamespace(String namespace);

    Uni<List<MicroserviceView>> ofApplication(String namespace, String application);

    Uni<Optional<MicroserviceView>> named(String namespace, String name);

    Uni<Optional<MicroserviceView>> withUuid(String uuid);
}
