package org.iofog.contract.spec;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists of a document, where an absent one means none. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("an item of the list is empty: give it a value or remove it");
        }
        return List.copyOf(list);
    }
}
