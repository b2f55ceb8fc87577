package org.iofog.contract.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one agent; an absent field keeps its present value, or takes the default on a new agent.
 *
 * <p>Limits, log settings, frequencies of polling and time zone are kept and have no effect yet.
 *
 * @param dockerUrl where the container engine listens, {@code unix:///path} or {@code tcp://host:port}
 * @param diskLimit GiB
 * @param diskDirectory directory whose file system is watched; other than the default it holds messages too
 * @param memoryLimit MiB
 * @param cpuLimit percent
 * @param logLimit GiB
 * @param statusFrequency seconds between two full status reports
 * @param pruningFrequency seconds between two automatic prunes; 0 turns them off
 * @param availableDiskThreshold percent of free disk below which the agent prunes; 0 turns that off
 * @param upstreamRouters names of agents, or {@code default-router}
 * @param networkRouter agent whose router this one uses when it runs none
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

    public AgentConfigSpec withRouters(
            @Nullable List<String> newUpstreamRouters,
            @Nullable String newNetworkRouter,
            @Nullable RouterConfig newRouterConfig) {
        return with(availableDiskThreshold, newUpstreamRouters, newNetworkRouter, newRouterConfig);
    }

    public AgentConfigSpec withAvailableDiskThreshold(int percent) {
        return with(percent, upstreamRouters, networkRouter, routerConfig);
    }

    private AgentConfigSpec with(
            @Nullable Integer newAvailableDiskThreshold,
            @Nullable List<String> newUpstreamRouters,
            @Nullable String newNetworkRouter,
            @Nullable RouterConfig newRouterConfig) {
        return new AgentConfigSpec(
                name,
                description,
                location,
                latitude,
                longitude,
                agentType,
                host,
                dockerUrl,
                diskLimit,
                diskDirectory,
                memoryLimit,
                cpuLimit,
                logLimit,
                logDirectory,
                logFileCount,
                logLevel,
                statusFrequency,
                changeFrequency,
                deviceScanFrequency,
                bluetoothEnabled,
                watchdogEnabled,
                abstractedHardwareEnabled,
                pruningFrequency,
                newAvailableDiskThreshold,
                timeZone,
                newUpstreamRouters,
                newNetworkRouter,
                newRouterConfig);
    }
}
