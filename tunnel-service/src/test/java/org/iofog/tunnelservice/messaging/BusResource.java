package org.iofog.tunnelservice.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.iofog.embedded.Credentials;
import org.iofog.embedded.EmbeddedBus;
import org.iofog.embedded.ServiceUsers;
import org.iofog.testkit.TemporaryDirectory;

/** A bus for the service as a whole program. */
public final class BusResource implements QuarkusTestResourceLifecycleManager {

    private final TemporaryDirectory data = TemporaryDirectory.create("bus");
    private final EmbeddedBus bus = new EmbeddedBus(
            data.resolve("bus"),
            "127.0.0.1",
            0,
            new ServiceUsers(
                    new Credentials("controller", "controller-secret"),
                    new Credentials("operator", "operator-secret"),
                    new Credentials("router", "router-secret"),
                    new Credentials("tunnel", "tunnel-secret")));

    @Override
    public Map<String, String> start() {
        bus.start();
        return Map.of(
                "iofog.bus.url", bus.url(),
                "iofog.bus.user", bus.tunnel().user(),
                "iofog.bus.password", bus.tunnel().password());
    }

    @Override
    public void stop() {
        bus.stop();
        data.delete();
    }
}
