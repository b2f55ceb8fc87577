package org.iofog.contract.agent;

import org.jspecify.annotations.Nullable;

/**
 * The settings an agent works by, complete.
 *
 * @param statusFrequency seconds between two full status reports, at least 1
 * @param pruningFrequency seconds between two automatic prunes; 0: never
 * @param availableDiskThreshold percent of free disk below which the agent prunes; 0: never
 * @param diskDirectory directory whose file system is watched; other than the default it holds messages too
 * @param diskLimit GiB that the messages of its microservices may take; absent: as in {@link #DEFAULTS}
 */
public record AgentSettings(
        int statusFrequency,
        int pruningFrequency,
        int availableDiskThreshold,
        String diskDirectory,
        @Nullable Integer diskLimit) {

    public static final AgentSettings DEFAULTS = new AgentSettings(10, 0, 20, "/var/lib/iofog/", 50);
}
