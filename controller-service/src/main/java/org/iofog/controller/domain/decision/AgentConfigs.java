package org.iofog.controller.domain.decision;

import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.controller.domain.mesh.RouterPlace;
import org.jspecify.annotations.Nullable;

/** How settings of agents add up. */
public final class AgentConfigs {

    private AgentConfigs() {}

    /** {@code present} with every field that {@code change} sets; what another router mode has no use for goes. */
    public static AgentConfigSpec merge(AgentConfigSpec present, AgentConfigSpec change) {
        AgentConfigSpec merged = mergeAll(present, change);
        RouterPlace place = new RouterPlace(merged);
        return merged.withRouters(
                place.runsRouter() ? merged.upstreamRouters() : change.upstreamRouters(),
                place.runsRouter() ? change.networkRouter() : merged.networkRouter(),
                merged.routerConfig() == null || place.isInterior()
                        ? merged.routerConfig()
                        : withoutInteriorPorts(merged.routerConfig()));
    }

    private static RouterConfig withoutInteriorPorts(RouterConfig config) {
        return new RouterConfig(config.routerMode(), config.engine(), config.messagingPort(), null, null);
    }

    private static AgentConfigSpec mergeAll(AgentConfigSpec present, AgentConfigSpec change) {
        return new AgentConfigSpec(
                null,
                or(change.description(), present.description()),
                or(change.location(), present.location()),
                or(change.latitude(), present.latitude()),
                or(change.longitude(), present.longitude()),
                or(change.agentType(), present.agentType()),
                or(change.host(), present.host()),
                or(change.dockerUrl(), present.dockerUrl()),
                or(change.diskLimit(), present.diskLimit()),
                or(change.diskDirectory(), present.diskDirectory()),
                or(change.memoryLimit(), present.memoryLimit()),
                or(change.cpuLimit(), present.cpuLimit()),
                or(change.logLimit(), present.logLimit()),
                or(change.logDirectory(), present.logDirectory()),
                or(change.logFileCount(), present.logFileCount()),
                or(change.logLevel(), present.logLevel()),
                or(change.statusFrequency(), present.statusFrequency()),
                or(change.changeFrequency(), present.changeFrequency()),
                or(change.deviceScanFrequency(), present.deviceScanFrequency()),
                or(change.bluetoothEnabled(), present.bluetoothEnabled()),
                or(change.watchdogEnabled(), present.watchdogEnabled()),
                or(change.abstractedHardwareEnabled(), present.abstractedHardwareEnabled()),
                or(change.pruningFrequency(), present.pruningFrequency()),
                or(change.availableDiskThreshold(), present.availableDiskThreshold()),
                or(change.timeZone(), present.timeZone()),
                or(change.upstreamRouters(), present.upstreamRouters()),
                or(change.networkRouter(), present.networkRouter()),
                merge(present.routerConfig(), change.routerConfig()));
    }

    /** What the agent works by, with the default for everything not set. */
    public static AgentSettings settings(AgentConfigSpec config) {
        AgentSettings defaults = AgentSettings.DEFAULTS;
        return new AgentSettings(
                orDefault(config.statusFrequency(), defaults.statusFrequency()),
                orDefault(config.pruningFrequency(), defaults.pruningFrequency()),
                orDefault(config.availableDiskThreshold(), defaults.availableDiskThreshold()),
                config.diskDirectory() == null ? defaults.diskDirectory() : config.diskDirectory(),
                or(config.diskLimit(), defaults.diskLimit()));
    }

    private static @Nullable RouterConfig merge(@Nullable RouterConfig present, @Nullable RouterConfig change) {
        if (present == null || change == null) {
            return or(change, present);
        }
        return new RouterConfig(
                or(change.routerMode(), present.routerMode()),
                or(change.engine(), present.engine()),
                or(change.messagingPort(), present.messagingPort()),
                or(change.edgeRouterPort(), present.edgeRouterPort()),
                or(change.interRouterPort(), present.interRouterPort()));
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T present) {
        return changed == null ? present : changed;
    }

    private static int orDefault(@Nullable Integer value, int defaultValue) {
        return value == null ? defaultValue : value;
    }
}
