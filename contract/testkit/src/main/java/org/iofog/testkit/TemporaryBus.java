package org.iofog.testkit;

import org.iofog.embedded.BusTls;
import org.iofog.embedded.Credentials;
import org.iofog.embedded.EmbeddedBus;
import org.iofog.embedded.ServiceUsers;
import org.iofog.testkit.router.Certificate;
import org.jspecify.annotations.Nullable;

/** A bus at a free port, with data that go with it and a user for each service. */
public final class TemporaryBus implements AutoCloseable {

    private static final ServiceUsers USERS =
            new ServiceUsers(user("controller"), user("operator"), user("router"), user("tunnel"));

    private final TemporaryDirectory data = TemporaryDirectory.create("bus");
    private final EmbeddedBus broker;

    public TemporaryBus() {
        this(null);
    }

    /** @param certificate with it the bus speaks TLS */
    public TemporaryBus(@Nullable Certificate certificate) {
        BusTls tls = certificate == null ? null : new BusTls(certificate.chain(), certificate.key());
        broker = new EmbeddedBus(data.resolve("bus"), "127.0.0.1", 0, USERS, tls);
    }

    static Credentials user(String name) {
        return new Credentials(name, name + "-secret");
    }

    public EmbeddedBus broker() {
        return broker;
    }

    @Override
    public void close() {
        broker.stop();
        data.delete();
    }
}
