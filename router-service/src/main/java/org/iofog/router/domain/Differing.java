package org.iofog.router.domain;

import java.util.List;
import java.util.function.Consumer;

/** What is new in a list, quickly where most of it is in its old place. */
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
}
