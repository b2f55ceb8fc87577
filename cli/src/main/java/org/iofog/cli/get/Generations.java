package org.iofog.cli.get;

import org.iofog.cli.output.Ages;
import org.jspecify.annotations.Nullable;

/** Which version of what is wanted an observation belongs to. */
final class Generations {

    private Generations() {}

    /** {@code 7} where the observed is the wanted one, {@code 6 of 7} where it is behind. */
    static String of(@Nullable Long observed, long wanted) {
        if (observed == null) {
            return wanted == 0 ? Ages.UNKNOWN : "0 of " + wanted;
        }
        return observed == wanted ? String.valueOf(wanted) : observed + " of " + wanted;
    }
}
