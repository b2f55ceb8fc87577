package org.iofog.router.qpid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.iofog.router.qpid.Routers.freePort;
import static org.iofog.router.qpid.Routers.interior;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.iofog.contract.mesh.RouterState;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.Router;
import org.iofog.testkit.router.RouterProgram;
import org.iofog.testkit.router.RunningRouter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** One router, on the fake ones and on each real one there is. */
@ParameterizedClass
@MethodSource("org.iofog.testkit.router.RouterProgram#available")
class QpidEngineIT {

    private static final Duration AFTER_RESTART = Duration.ofSeconds(30);

    private final QpidMesh mesh;
    private final int port = freePort();

    QpidEngineIT(RouterProgram program) {
        mesh = new QpidMesh(program);
    }

    @AfterEach
    void endRouters() {
        mesh.close();
    }

    @Test
    void findsNothingMissingAfterAStartWithItsFile() {
        Router router = whole();

        start(router);

        assertThat(mesh.missing(router)).isEmpty();
    }

    @Test
    void bringsARunningRouterToWhatIsWanted() {
        int forEdges = freePort();
        start(minimal().router());
        Router wanted = minimal()
                .listening(Listener.Role.EDGE, forEdges)
                .peer("edge")
                .passing("iofog.messages.one")
                .router();

        mesh.converge(wanted);

        assertThat(mesh.missing(wanted)).isEmpty();
        assertThat(isListening(forEdges)).isTrue();
    }

    @Test
    void removesWhatIsNotWantedAnyMore() {
        int forEdges = freePort();
        start(minimal()
                .listening(Listener.Role.EDGE, forEdges)
                .passing("iofog.messages.one")
                .router());

        mesh.converge(minimal().router());

        assertThat(mesh.entities(minimal().router()))
                .extracting(Entity::name)
                .doesNotContain("iofog-edge-" + forEdges, "iofog-iofog.messages.one");
        await().until(() -> !isListening(forEdges));
    }

    @Test
    void movesAListenerToAnotherPort() {
        int before = freePort();
        int after = freePort();
        start(minimal().listening(Listener.Role.EDGE, before).router());

        mesh.converge(minimal().listening(Listener.Role.EDGE, after).router());

        assertThat(isListening(after)).isTrue();
        await().until(() -> !isListening(before));
    }

    @Test
    void restoresWhatWasChangedByHandAndLeavesTheRest() {
        Router router = whole();
        start(router);
        mesh.delete(router, QpidMesh.address("iofog-iofog.messages.one", "iofog.messages.one"));
        mesh.create(router, QpidMesh.address("iofog-surplus", "surplus"));
        mesh.create(router, QpidMesh.address("theirs", "theirs"));

        mesh.converge(router);

        assertThat(mesh.missing(router)).isEmpty();
        assertThat(mesh.entities(router))
                .extracting(Entity::name)
                .contains("iofog-iofog.messages.one", "theirs")
                .doesNotContain("iofog-surplus");
    }

    @Test
    void comesBackWholeFromARestartWithoutTheService() {
        Router router = whole();
        RunningRouter running = start(router);

        running.restart();

        await().atMost(AFTER_RESTART)
                .ignoreExceptions()
                .until(() -> mesh.missing(router).isEmpty());
    }

    @Test
    void bringsBackWhatARestartForgot() {
        Router wanted = minimal().passing("iofog.messages.late").router();
        RunningRouter running = start(minimal().router());
        mesh.converge(wanted);

        running.restart();

        await().atMost(AFTER_RESTART)
                .ignoreExceptions()
                .until(() -> !mesh.missing(wanted).isEmpty());
        mesh.converge(wanted);
        assertThat(mesh.missing(wanted)).isEmpty();
    }

    @Test
    void refusesAPortThatIsInUseBeforeTheRouterTakesIt() throws IOException {
        RunningRouter running = start(minimal().router());
        try (ServerSocket busy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Router impossible =
                    minimal().listening(Listener.Role.EDGE, busy.getLocalPort()).router();

            assertThatExceptionOfType(QpidFailure.class)
                    .isThrownBy(() -> mesh.converge(impossible))
                    .withMessageContaining("is in use on the router's host");

            Router wanted = minimal().listening(Listener.Role.EDGE, freePort()).router();
            mesh.converge(wanted);
            assertThat(mesh.missing(wanted)).isEmpty();
            assertThat(running.isUp()).isTrue();
        }
    }

    @Test
    void noticesThatACoreEntityIsNotWhatItWasToldTo() {
        Router wanted = minimal().passing("iofog.messages.one").router();
        start(minimal().router());
        mesh.create(
                wanted,
                new Entity(
                        "router.config.address",
                        "iofog-iofog.messages.one",
                        Map.of("prefix", "iofog.messages.one", "distribution", "multicast")));

        mesh.converge(wanted);

        assertThat(mesh.missing(wanted)).isEmpty();
    }

    @Test
    void tellsWhatItSees() {
        Router router = whole();

        start(router);

        assertThat(mesh.observe(router).status().routerId()).isEqualTo("A");
        assertThat(mesh.observe(router).status().state()).isEqualTo(RouterState.RUNNING);
    }

    private RunningRouter start(Router router) {
        RunningRouter running = mesh.start(router);
        mesh.manageThrough(port);
        return running;
    }

    private Routers minimal() {
        return interior("A").listening(Listener.Role.NORMAL, port);
    }

    private Router whole() {
        return minimal()
                .listening(Listener.Role.EDGE, freePort())
                .listening(Listener.Role.INTER_ROUTER, freePort())
                .peer("B")
                .passing("iofog.messages.one")
                .passing("iofog.messages.two")
                .router();
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
