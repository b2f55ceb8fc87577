package org.iofog.agent.application;

/**
 * What a container uses.
 *
 * @param cpuPercent of one core
 * @param memoryBytes resident, without the page cache
 */
public record ContainerUsage(double cpuPercent, long memoryBytes) {}
