package org.iofog.agent.application.status;

/**
 * What a container uses.
 *
 * @param cpuPercent of one core
 * @param memoryBytes resident, without the page cache
 */
public record ContainerUsage(double cpuPercent, long memoryBytes) {}
