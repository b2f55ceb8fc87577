package org.iofog.cli.document;

import org.iofog.contract.spec.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One YAML document whose form is right.
 *
 * @param name of the resource; absent only for kinds that need none, such as a registry
 * @param spec the record of the kind
 */
public record Document(Kind kind, @Nullable String name, Object spec, SpecPositions positions) {

    public <T> T specAs(Class<T> type) {
        return type.cast(spec);
    }

    /** Kind and name, as messages call it. */
    public String title() {
        return name == null ? kind.yamlName() : kind.yamlName() + " " + name;
    }

    /** Where {@code path}, such as {@code container.ports[0]}, stands; the start of the specification for "". */
    public Position positionOf(String path) {
        return positions.of(path);
    }
}
