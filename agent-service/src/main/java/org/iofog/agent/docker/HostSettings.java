package org.iofog.agent.docker;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.LogConfig.LoggingType;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Volume;
import java.util.Map;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.VolumeMapping;
import org.jspecify.annotations.Nullable;

/** What a container may use of its host. */
final class HostSettings {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final double NANO = 1e9;
    private static final int DEFAULT_LOG_LIMIT = 10;
    private static final int LOG_FILES = 2;

    private HostSettings() {}

    /** The agent itself starts a container again, so the engine never does. */
    static HostConfig of(ContainerSpec spec) {
        HostConfig host = HostConfig.newHostConfig()
                .withRestartPolicy(RestartPolicy.noRestart())
                .withBinds(spec.volumes().stream().map(HostSettings::bind).toList())
                .withExtraHosts(spec.extraHosts().stream()
                        .map(extra -> extra.name() + ":" + extra.address())
                        .toArray(String[]::new))
                .withLogConfig(log(spec.logLimit()));
        limit(host, spec);
        if (spec.hasRootHostAccess()) {
            return host.withNetworkMode("host").withPrivileged(true);
        }
        return host.withPrivileged(false).withPortBindings(PublishedPorts.bindings(spec));
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
