package org.iofog.contract.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directory of the machine that runs {@code iofogctl}, copied to agents.
 *
 * @param permissions three octal digits for files; folders can be passed by whoever may read
 * @param prune true: what was copied earlier and is gone at the source goes at the agents too
 */
public record VolumeSpec(
        @Nullable String name,
        String source,
        String destination,
        @Nullable String permissions,
        List<String> agents,
        @Nullable Boolean prune) {

    public VolumeSpec {
        agents = Lists.orEmpty(agents);
    }
}
