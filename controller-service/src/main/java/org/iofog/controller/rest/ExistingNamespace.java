package org.iofog.controller.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.iofog.controller.application.query.NamespaceQueries;

/** Tells an empty namespace from one that is not there. */
@ApplicationScoped
public class ExistingNamespace {

    private final NamespaceQueries namespaces;

    ExistingNamespace(NamespaceQueries namespaces) {
        this.namespaces = namespaces;
    }

    /** The list; where it is empty and the namespace does not exist, a refusal. */
    public <T> Uni<List<T>> list(String namespace, Uni<List<T>> list) {
        return list.flatMap(found -> found.isEmpty()
                ? namespaces.named(namespace).map(exists -> {
                    Missing.unless(exists, "namespace", namespace);
                    return found;
                })
                : Uni.createFrom().item(found));
    }
}
