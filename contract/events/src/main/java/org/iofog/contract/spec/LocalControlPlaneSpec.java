package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/**
 * A control plane made of background processes of this machine. Without {@code bus} or {@code database} an embedded one
 * is started beside it.
 */
public record LocalControlPlaneSpec(
        UserSpec iofogUser,
        @Nullable ControllerSpec controller,
        @Nullable BusSpec bus,
        @Nullable DatabaseSpec database) {

    public LocalControlPlaneSpec withBus(@Nullable BusSpec newBus) {
        return new LocalControlPlaneSpec(iofogUser, controller, newBus, database);
    }

    /**
     * The controller process.
     *
     * @param host address of this machine at which other hosts reach the control plane; without it, only agents of this
     *     machine do
     * @param port HTTP port, 51121 unless given
     */
    public record ControllerSpec(
            @Nullable String name,
            @Nullable String host,
            @Nullable Integer port) {}
}
