package org.iofog.agent.docker;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.LogConfig.LoggingType;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Volume;
import java.util.Map;
import java.util.stream.Stream;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.VolumeMapping;
import org.jspecify.annotations.Nullable;

/** What a container may use of its host. */
final class HostSettings {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final double NANO = 1e9;
    private static final int DEFAULT_LOG_LIMIT = 10;
    private static final int LOG_FILES = 2;

    /** Under this name microservices find the Local API. */
    private static final String AGENT_HOST = "iofog";

    private HostSettings() {}

    /**
     * The agent itself starts a container again, so the engine never does.
     *
     * @param network of the agent's containers
     * @param agent where the agent is reached from that network
     */
    static HostConfig of(ContainerSpec spec, String network, String agent) {
        HostConfig host = HostConfig.newHostConfig()
                .withRestartPolicy(RestartPolicy.noRestart())
                .withBinds(spec.volumes().stream().map(HostSettings::bind).toList())
                .withExtraHosts(hosts(spec, agent))
                .withLogConfig(log(spec.logLimit()));
        limit(host, spec);
        if (spec.hasRootHostAccess()) {
            return host.withNetworkMode("host").withPrivileged(true);
        }
        return host.withNetworkMode(network).withPrivileged(false).withPortBindings(PublishedPorts.bindings(spec));
    }

    private static String[] hosts(ContainerSpec spec, String agent) {
        return Stream.concat(
                        Stream.of(AGENT_HOST + ":" + agent),
                        spec.extraHosts().stream().map(extra -> extra.name() + ":" + extra.address()))
                .toArray(String[]::new);
    }

    /** No swap on top of the memory limit. */
    private static void limit(HostConfig host, ContainerSpec spec) {
        if (spec.memoryLimit() != null) {
            long bytes = spec.memoryLimit() * MEBIBYTE;
            host.withMemory(bytes).withMemorySwap(bytes);
        }
        if (spec.cpuLimit() != null) {
            host.withNanoCPUs(Math.round(spec.cpuLimit() * NANO));
        }
    }

    private static Bind bind(VolumeMapping mapping) {
        return new Bind(
                mapping.hostDestination(),
                new Volume(mapping.containerDestination()),
                mapping.accessMode() == VolumeMapping.AccessMode.READ_ONLY ? AccessMode.ro : AccessMode.rw);
    }

    private static LogConfig log(@Nullable Integer mebibytes) {
        int limit = mebibytes == null ? DEFAULT_LOG_LIMIT : mebibytes;
        long perFile = Math.max(1, limit * 1024L / LOG_FILES);
        return new LogConfig(
                LoggingType.JSON_FILE, Map.of("max-size", perFile + "k", "max-file", Integer.toString(LOG_FILES)));
    }
}
