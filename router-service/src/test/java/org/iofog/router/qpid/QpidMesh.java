package org.iofog.router.qpid;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.amqp.management.RouterManagement;
import org.iofog.contract.amqp.management.RouterNode;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Observation;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.Step;
import org.iofog.testkit.router.RouterFile;
import org.iofog.testkit.router.RouterNetwork;
import org.iofog.testkit.router.RouterProgram;
import org.iofog.testkit.router.RunningRouter;

/** Routers of one kind, managed by the engine over one connection to the first of them. */
final class QpidMesh implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Peer MANAGER = new Peer("manager", new Secret("of the manager"));
    private static final String AGENT_PASSWORD = "of the agent";

    private final Vertx vertx = Vertx.vertx();
    private final RouterNetwork network;
    private final List<BusConnection> connections = new ArrayList<>();
    private RouterManagement management;
    private final QpidEngine engine = new QpidEngine(this::addressOf, InstantSource.system(), MANAGER);

    QpidMesh(RouterProgram program) {
        network = program.network();
    }

    /** Starts a router with the file the engine makes for it. */
    RunningRouter start(Router router) {
        return network.start(RouterFile.of(filledIn(engine.bootstrapConfig(router))));
    }

    /** Manages all routers through the one that listens there. */
    void manageThrough(int port) {
        management = new RouterManagement(
                connect(port, MANAGER.user(), MANAGER.password().value()), Duration.ofSeconds(5));
    }

    /** Management as the client of an agent would have it. */
    RouterManagement asAgent(int port, String agent) {
        return new RouterManagement(connect(port, agent, AGENT_PASSWORD), Duration.ofSeconds(2));
    }

    RouterManagement asPeer(int port, String user) {
        return new RouterManagement(connect(port, user, Routers.PASSWORD.value()), Duration.ofSeconds(2));
    }

    /** Tries again and again while it is not allowed to. */
    Subscription receiveAsPeer(int port, String user, String address) {
        return connect(port, user, Routers.PASSWORD.value())
                .receive(Source.queue(address), message -> Uni.createFrom().voidItem());
    }

    List<Step> missing(Router router) {
        return engine.plan(router, observe(router));
    }

    Observation observe(Router router) {
        return wait(engine.observe(router));
    }

    void apply(Router router, Step step) {
        wait(engine.apply(router, step));
        wait(engine.verify(router, step));
    }

    /** @return the steps that were needed */
    List<Step> converge(Router router) {
        List<Step> steps = missing(router);
        steps.forEach(step -> apply(router, step));
        return steps;
    }

    /** What somebody does by hand. */
    void create(Router router, Entity entity) {
        wait(node(router, QpidNode::create, entity));
    }

    void delete(Router router, Entity entity) {
        wait(node(router, QpidNode::delete, entity));
    }

    List<Entity> entities(Router router) {
        return wait(QpidNode.probe(addressOf(router)).chain(QpidNode::entities));
    }

    static Entity address(String name, String prefix) {
        return new Entity("router.config.address", name, Map.of("prefix", prefix));
    }

    private QpidAddress addressOf(Router router) {
        boolean edge = router.mode() == RouterMode.EDGE;
        return new QpidAddress(management, edge ? RouterNode.edge(router.id()) : RouterNode.interior(router.id()));
    }

    static <T> T wait(Uni<T> result) {
        return result.await().atMost(TIME);
    }

    @Override
    public void close() {
        connections.forEach(BusConnection::close);
        network.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private interface Change {
        Uni<Void> of(QpidNode node, Entity entity);
    }

    private Uni<Void> node(Router router, Change change, Entity entity) {
        return QpidNode.probe(addressOf(router)).chain(node -> change.of(node, entity));
    }

    private BusConnection connect(int port, String user, String password) {
        BusConnection connection = BusConnection.open(vertx, BusAccess.of("amqp://127.0.0.1:" + port, user, password));
        connections.add(connection);
        Awaitility.await().atMost(TIME).until(connection::isConnected);
        return connection;
    }

    /** As an agent does, beside a bus that is away. */
    private static String filledIn(Secret file) {
        return file.value()
                .replace(Placeholder.AGENT_PASSWORD, AGENT_PASSWORD)
                .replace(Placeholder.BUS_HOST, "127.0.0.1")
                .replace(Placeholder.BUS_PORT, "1")
                .replace(Placeholder.BUS_USER, "agent")
                .replace(Placeholder.BUS_PASSWORD, "token");
    }
}
