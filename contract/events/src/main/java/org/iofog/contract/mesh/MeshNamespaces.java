package org.iofog.contract.mesh;

import java.util.List;

/** The names of all namespaces. */
public record MeshNamespaces(List<String> namespaces) {

    public MeshNamespaces {
        namespaces = List.copyOf(namespaces);
    }
}
