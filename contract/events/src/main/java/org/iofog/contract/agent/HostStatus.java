package org.iofog.contract.agent;

import org.iofog.contract.mesh.TlsFiles;
import org.jspecify.annotations.Nullable;

/**
 * The agent's host. Sizes in bytes, CPU in percent of all cores.
 *
 * @param address the host's address as the agent sees it
 * @param tls absent where the agent was given no certificates
 */
public record HostStatus(
        double cpuPercent,
        long memoryTotal,
        long memoryAvailable,
        long diskTotal,
        long diskAvailable,
        long agentMemory,
        @Nullable String address,
        @Nullable TlsFiles tls) {}
