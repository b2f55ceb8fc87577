package org.iofog.contract.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A control plane installed over SSH on hosts of its own. */
public record ControlPlaneSpec(
        UserSpec iofogUser,
        List<ControllerSpec> controllers,
        @Nullable BusSpec bus,
        @Nullable DatabaseSpec database,
        @JsonProperty("package") @Nullable PackageSpec packageSource) {
    public ControlPlaneSpec {
        controllers = Lists.orEmpty(controllers);
    }

    public ControlPlaneSpec withBus(@Nullable BusSpec newBus) {
        return new ControlPlaneSpec(iofogUser, controllers, newBus, database, packageSource);
    }

    /** One controller and the host it runs on. */
    public record ControllerSpec(
            String name,
            String host,
            @Nullable SshAccess ssh,
            @Nullable Integer port) {}

    /** Where the software to install comes from. */
    public record PackageSpec(
            @Nullable String version,
            @Nullable String repo,
            @Nullable Secret token) {}
}
