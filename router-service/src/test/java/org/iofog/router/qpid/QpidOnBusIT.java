package org.iofog.router.qpid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.iofog.router.qpid.Routers.edge;
import static org.iofog.router.qpid.Routers.freePort;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.mesh.MeshQuery;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.Observation;
import org.iofog.router.domain.model.Placeholder;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.Step;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.TestBus;
import org.iofog.testkit.router.RouterFile;
import org.iofog.testkit.router.RouterNetwork;
import org.iofog.testkit.router.RouterProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Routers that nobody can connect to, managed by way of the bus; on the fake ones and on each real kind there is. */
@ParameterizedClass
@MethodSource("org.iofog.testkit.router.RouterProgram#available")
class QpidOnBusIT {

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final String TOKEN = "token";

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final RouterNetwork network;
    private final int port = freePort();

    QpidOnBusIT(RouterProgram program) {
        network = program.network();
    }

    @AfterEach
    void endRouters() {
        network.close();
    }

    @Test
    void managesARouterByWayOfTheBus() {
        QpidEngine engine =
                new QpidEngine(new RoutersOnBus(BUS.asRouterService().connection()), InstantSource.system(), null);
        BUS.asController().grant("A", TOKEN);
        start(engine, router().router());
        Router wanted = router().passing("iofog.messages.one").router();

        await().atMost(TIME)
                .ignoreExceptions()
                .until(() -> engine.plan(wanted, observed(engine, wanted)).size() >= 1);
        engine.plan(wanted, observed(engine, wanted)).forEach(step -> take(engine, wanted, step));

        assertThat(engine.plan(wanted, observed(engine, wanted))).isEmpty();
    }

    @Test
    void letsNoOtherAgentManageIt() {
        QpidEngine engine =
                new QpidEngine(new RoutersOnBus(BUS.asRouterService().connection()), InstantSource.system(), null);
        BUS.asController().grant("A", TOKEN);
        BUS.asController().grant("B", TOKEN);
        start(engine, router().router());
        await().atMost(TIME).ignoreExceptions().until(() -> observed(engine, router().router()) != null);

        TestBus other = BUS.as("B", TOKEN);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> other.send(Addresses.routerRequests("A"), new MeshQuery("default")));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> other.send(Addresses.routerAnswers("A"), new MeshQuery("default")));
    }

    private Routers router() {
        return edge("A").listening(Listener.Role.NORMAL, port);
    }

    private void start(QpidEngine engine, Router router) {
        URI bus = URI.create(BUS.broker().url());
        network.start(RouterFile.of(engine.bootstrapConfig(router)
                .value()
                .replace(Placeholder.AGENT_PASSWORD, "of the agent")
                .replace(Placeholder.BUS_HOST, bus.getHost())
                .replace(Placeholder.BUS_PORT, String.valueOf(bus.getPort()))
                .replace(Placeholder.BUS_USER, router.id())
                .replace(Placeholder.BUS_PASSWORD, TOKEN)));
    }

    private static Observation observed(QpidEngine engine, Router router) {
        return QpidMesh.wait(engine.observe(router));
    }

    private static void take(QpidEngine engine, Router router, Step step) {
        QpidMesh.wait(engine.apply(router, step));
        QpidMesh.wait(engine.verify(router, step));
    }
}
