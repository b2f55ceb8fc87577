package org.iofog.contract.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one agent; an absent field keeps its present value, or takes the default on a new agent.
 *
 * @param diskLimit GiB
 * @param memoryLimit MiB above which the agent reports a violation
 * @param cpuLimit percent above which the agent reports a violation
 * @param logLimit GiB
 * @param statusFrequency seconds between two full status reports
 * @param pruningFrequency seconds between two automatic prunes; 0 turns them off
 * @param availableDiskThreshold percent of free disk below which the agent prunes
 */
public record AgentConfigSpec(
        @Nullable String name,
        @Nullable String description,
        @Nullable String location,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Architecture agentType,
        @Nullable String host,
        @Nullable String dockerUrl,
        @Nullable Integer diskLimit,
        @Nullable String diskDirectory,
        @Nullable Integer memoryLimit,
        @Nullable Integer cpuLimit,
        @Nullable Double logLimit,
        @Nullable String logDirectory,
        @Nullable Integer logFileCount,
        @Nullable String logLevel,
        @Nullable Integer statusFrequency,
        @Nullable Integer changeFrequency,
        @Nullable Integer deviceScanFrequency,
        @Nullable Boolean bluetoothEnabled,
        @Nullable Boolean watchdogEnabled,
        @Nullable Boolean abstractedHardwareEnabled,
        @Nullable Integer pruningFrequency,
        @Nullable Integer availableDiskThreshold,
        @Nullable String timeZone,
        @Nullable List<String> upstreamRouters,
        @Nullable String networkRouter,
        @Nullable RouterConfig routerConfig) {

    public static final AgentConfigSpec EMPTY = new AgentConfigSpec(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null);
}
