package org.iofog.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.iofog.embedded.Credentials;
import org.iofog.embedded.EmbeddedBus;

/**
 * A bus for a service as a whole program, by {@code @WithTestResource}. The argument {@code user} names the service; other
 * arguments are settings the service needs besides.
 */
public final class BusResource implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "user";

    private final TemporaryBus bus = new TemporaryBus();
    private final Map<String, String> settings = new HashMap<>();

    @Override
    public void init(Map<String, String> arguments) {
        settings.putAll(arguments);
    }

    @Override
    public Map<String, String> start() {
        EmbeddedBus broker = bus.broker();
        broker.start();
        Credentials service = TemporaryBus.user(String.valueOf(settings.remove(USER)));
        settings.put("iofog.bus.url", broker.url());
        settings.put("iofog.bus.user", service.user());
        settings.put("iofog.bus.password", service.password());
        return settings;
    }

    @Override
    public void stop() {
        bus.close();
    }
}
