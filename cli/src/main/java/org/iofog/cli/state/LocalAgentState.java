package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * An agent that iofogctl runs on this machine.
 *
 * @param folder its name under {@code local/}
 * @param dockerUrl the container engine it uses; that of DOCKER_HOST where absent
 */
@RegisterForReflection
public record LocalAgentState(
        String name, String uuid, String folder, @Nullable String dockerUrl) {}
