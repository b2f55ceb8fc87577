package org.iofog.cli.local;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.iofog.cli.local.ControlPlaneSettings.EmbeddedConnection;
import org.iofog.contract.spec.BusSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.jspecify.annotations.Nullable;

/** How a service of a local control plane reaches the bus. */
final class ServiceBus {

    private ServiceBus() {}

    /** @param login of the service on the embedded bus; a bus of one's own has one user for the control plane */
    static Map<String, String> of(
            LocalControlPlaneSpec spec,
            @Nullable EmbeddedConnection embedded,
            Function<EmbeddedConnection, EmbeddedConnection.Login> login) {
        BusSpec own = spec.bus();
        if (own != null) {
            return settings(own.url(), own.user(), own.password().value());
        }
        EmbeddedConnection connection = Objects.requireNonNull(embedded);
        EmbeddedConnection.Login user = login.apply(connection);
        return settings(connection.busUrl(), user.user(), user.password().value());
    }

    private static Map<String, String> settings(String url, String user, String password) {
        return Map.of("IOFOG_BUS_URL", url, "IOFOG_BUS_USER", user, "IOFOG_BUS_PASSWORD", password);
    }
}
