package org.iofog.controller.application.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.view.NamespaceView;

/** Reads namespaces. */
public interface NamespaceQueries {

    Uni<List<NamespaceView>> all();

    Uni<Optional<NamespaceView>> named(String name);
}
