package org.iofog.router.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.request.MeshQuestions;
import org.iofog.contract.spec.Secret;
import org.iofog.embedded.EmbeddedBus;
import org.iofog.router.application.KeepMeshHandler;
import org.iofog.router.broker.BrokerParts;
import org.iofog.router.config.RouterServiceConfig;
import org.iofog.router.domain.plan.LinkPasswords;
import org.iofog.router.domain.plan.MeshPlanner;

/** A copy of the service, put together by hand, so that a test may have several and end one without a word. */
final class ServiceCopy implements AutoCloseable {

    private final BusConnection bus;
    private final RouterWork work;

    private ServiceCopy(BusConnection bus, RouterWork work) {
        this.bus = bus;
        this.work = work;
    }

    static ServiceCopy start(Vertx vertx, EmbeddedBus broker, Duration interval) {
        BusConnection bus = BusConnection.open(
                vertx,
                BusAccess.of(
                        broker.url(), broker.router().user(), broker.router().password()));
        BrokerManagement management = new BrokerManagement(bus);
        Clock clock = Clock.systemUTC();
        AmqpMesh mesh = new AmqpMesh(bus, new MeshQuestions(bus, "/router", clock), clock);
        KeepMeshHandler handler = new KeepMeshHandler(
                mesh,
                new MeshPlanner(new LinkPasswords(new Secret("of the mesh"))),
                BrokerParts.bus(bus, management),
                mesh,
                clock,
                List.of(BrokerParts.engine()));
        WorkQueues queues = new WorkQueues(bus, management, clock);
        RouterWork work = new RouterWork(
                bus, queues, new EventConsumer(queues), new WorkConsumer(handler), mesh, vertx, config(interval));
        work.start(new StartupEvent());
        return new ServiceCopy(bus, work);
    }

    /** The connection goes, and what was under way with it. */
    void die() {
        bus.close();
    }

    @Override
    public void close() {
        work.stop(new ShutdownEvent());
        bus.close();
    }

    private static RouterServiceConfig config(Duration every) {
        return new RouterServiceConfig() {
            @Override
            public Bus bus() {
                throw new UnsupportedOperationException("given by hand");
            }

            @Override
            public Mesh mesh() {
                return new Mesh() {
                    @Override
                    public Optional<String> secret() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> secretFile() {
                        return Optional.empty();
                    }

                    @Override
                    public Duration interval() {
                        return every;
                    }
                };
            }

            @Override
            public Http http() {
                throw new UnsupportedOperationException("given by hand");
            }
        };
    }
}
