package org.iofog.router.domain.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is new in a list, and what is gone from it, quickly where most of it is in its old place. */
final class Differing {

    private Differing() {}

    /** Tells each that is not where it was; it may be there all the same, in another place. */
    static <T> void each(List<T> former, List<T> next, Consumer<T> differing) {
        for (int i = 0; i < next.size(); i++) {
            T element = next.get(i);
            if (i >= former.size() || !element.equals(former.get(i))) {
                differing.accept(element);
            }
        }
    }

    /** Those of the known ids that no element of the list has; all elements are known. */
    static <T> Set<String> gone(Set<String> known, List<T> next, Function<T, String> id) {
        if (known.size() <= next.size()) {
            return Set.of();
        }
        Set<String> gone = new HashSet<>(known);
        next.forEach(element -> gone.remove(id.apply(element)));
        return gone;
    }
}
