package org.iofog.contract.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory of the machine that runs {@code iofogctl}, copied to agents. */
public record VolumeSpec(
        @Nullable String name,
        String source,
        String destination,
        @Nullable String permissions,
        List<String> agents) {

    public VolumeSpec {
        agents = Lists.orEmpty(agents);
    }
}
