package org.iofog.contract.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the container of a microservice runs on its agent.
 *
 * @param commands arguments of the image's entry point
 * @param rootHostAccess true: host network and privileged; port mappings then do nothing
 * @param memoryLimit MiB; absent means no limit
 * @param cpuLimit number of cores, such as 0.5; absent means no limit
 * @param logLimit MiB of container log kept on the agent
 */
public record ContainerSpec(
        List<String> commands,
        List<EnvironmentVariable> env,
        List<PortMapping> ports,
        List<VolumeMapping> volumes,
        List<ExtraHost> extraHosts,
        @Nullable Boolean rootHostAccess,
        @Nullable Integer memoryLimit,
        @Nullable Double cpuLimit,
        @Nullable Integer logLimit,
        @Nullable HealthCheck healthCheck) {

    public static final ContainerSpec EMPTY =
            new ContainerSpec(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);

    public ContainerSpec {
        commands = Lists.orEmpty(commands);
        env = Lists.orEmpty(env);
        ports = Lists.orEmpty(ports);
        volumes = Lists.orEmpty(volumes);
        extraHosts = Lists.orEmpty(extraHosts);
    }

    public ContainerSpec withPorts(List<PortMapping> newPorts) {
        return new ContainerSpec(
                commands,
                env,
                newPorts,
                volumes,
                extraHosts,
                rootHostAccess,
                memoryLimit,
                cpuLimit,
                logLimit,
                healthCheck);
    }

    public boolean hasRootHostAccess() {
        return Boolean.TRUE.equals(rootHostAccess);
    }
}
