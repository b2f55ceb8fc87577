package org.iofog.cli.state;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a control plane.
 *
 * @param endpoint base of its API, such as {@code http://localhost:51121/api/v3}
 * @param name of its controller
 * @param password absent where the user chose not to keep it; then an expired token ends in a question to log in again
 * @param local present for one that iofogctl runs on this machine
 * @param remote present for one that iofogctl has installed on other hosts
 */
@RegisterForReflection
public record ControlPlaneState(
        String endpoint,
        @Nullable String name,
        String email,
        @Nullable Secret password,
        @Nullable Secret token,
        @Nullable LocalControlPlaneState local,
        @Nullable RemoteControlPlaneState remote) {

    public ControlPlaneState withToken(@Nullable Secret newToken) {
        return new ControlPlaneState(endpoint, name, email, password, newToken, local, remote);
    }

    public ControlPlaneState withRemote(RemoteControlPlaneState newRemote) {
        return new ControlPlaneState(endpoint, name, email, password, token, local, newRemote);
    }

    /** The name of its controller; {@code controller} unless the user gave one. */
    public String controllerName() {
        return name == null ? "controller" : name;
    }

    /**
     * A control plane of background processes.
     *
     * @param name as its document calls it
     * @param folder its name under {@code local/}
     */
    @RegisterForReflection
    public record LocalControlPlaneState(String name, String folder, LocalControlPlaneSpec spec) {}

    /**
     * A control plane on other hosts.
     *
     * @param name as its document calls it
     */
    @RegisterForReflection
    public record RemoteControlPlaneState(String name, ControlPlaneSpec spec) {}
}
