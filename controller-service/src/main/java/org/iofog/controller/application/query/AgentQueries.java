package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.AgentView;

/** Reads agents. Lists are ordered by name. */
public interface AgentQueries {

    Uni<List<AgentView>> inNamespace(String namespace);

    /** Agents of no namespace. */
    Uni<List<AgentView>> detached();

    Uni<Optional<AgentView>> named(String namespace, String name);

    Uni<Optional<AgentView>> withUuid(String uuid);
}
