package org.iofog.agent.domain.message;

import java.time.Duration;

/** How much of what was published is kept: the oldest goes first. */
public record ArchiveLimits(long bytes, Duration age) {}
