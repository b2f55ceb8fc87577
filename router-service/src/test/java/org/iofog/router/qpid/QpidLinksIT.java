package org.iofog.router.qpid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.iofog.router.qpid.Routers.edge;
import static org.iofog.router.qpid.Routers.freePort;
import static org.iofog.router.qpid.Routers.interior;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.amqp.codec.MessageRefused;
import org.iofog.contract.amqp.management.RouterManagement;
import org.iofog.contract.amqp.management.RouterNode;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.Step;
import org.iofog.router.domain.model.TlsProfile;
import org.iofog.testkit.router.Certificate;
import org.iofog.testkit.router.RouterProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Several routers, on the fake ones and on each real kind there is. */
@ParameterizedClass
@MethodSource("org.iofog.testkit.router.RouterProgram#available")
class QpidLinksIT {

    private static final Duration TIME = Duration.ofSeconds(30);

    private final QpidMesh mesh;
    private final int port = freePort();
    private final int routers = freePort();
    private final int edges = freePort();
    private final int edgesOfB = freePort();

    QpidLinksIT(RouterProgram program) {
        mesh = new QpidMesh(program);
    }

    @AfterEach
    void endRouters() {
        mesh.close();
    }

    @Test
    void linksRoutersByTheirFiles() {
        Router edge = startThree();

        assertThat(mesh.missing(edge)).isEmpty();
        assertThat(mesh.missing(interiorB())).isEmpty();
        awaitUp(edge, "A");
        awaitUp(interiorB(), "A");
    }

    @Test
    void movesAnEdgeToAnotherInteriorAndLetsGoOfTheOldOneLast() {
        startThree();
        Router moved = edgeOf("B", edgesOfB);

        List<Step> steps = mesh.converge(moved);

        assertThat(steps).extracting(Step::action).containsExactly(Step.Action.CREATE, Step.Action.DELETE);
        awaitUp(moved, "B");
        assertThat(mesh.missing(moved)).isEmpty();
    }

    @Test
    void keepsTheOldLinkWhileTheNewOneCannotConnect() {
        Router edge = startThree();
        Router moved = edgeOf("B", freePort());

        assertThatExceptionOfType(QpidFailure.class)
                .isThrownBy(() -> mesh.converge(moved))
                .withMessageContaining("cannot connect");

        assertThat(mesh.missing(moved)).isEmpty();
        awaitUp(edge, "A");
    }

    @Test
    void tellsWhichLinkIsDown() {
        Router edge = startThree();
        Router lost = edgeOf("nobody", freePort());

        LinkStatus link = mesh.observe(lost).status().links().getFirst();

        assertThat(link.state()).isEqualTo(LinkState.DOWN);
        assertThat(link.problem()).contains("nobody");
        awaitUp(edge, "A");
    }

    @Test
    void letsNobodyButItsServiceManageTheNetwork() {
        startThree();
        RouterManagement agent = mesh.asAgent(port, "A");
        RouterManagement edge = mesh.asPeer(port, "E");

        for (RouterNode other : List.of(RouterNode.interior("B"), RouterNode.edge("E"))) {
            assertThatExceptionOfType(MessageRefused.class).isThrownBy(() -> QpidMesh.wait(agent.types(other)));
            assertThatExceptionOfType(MessageRefused.class).isThrownBy(() -> QpidMesh.wait(edge.types(other)));
        }
        assertThatExceptionOfType(MessageRefused.class).isThrownBy(() -> QpidMesh.wait(edge.types(RouterNode.LOCAL)));
        assertThat(QpidMesh.wait(agent.types(RouterNode.LOCAL))).isNotEmpty();
    }

    @Test
    void letsAClientUseAnAddressThatItWasGrantedAfterItCameIn() {
        Routers before = interior("A").listening(Listener.Role.NORMAL, port).peer("client");
        mesh.start(before.router());
        mesh.manageThrough(port);
        Subscription early = mesh.receiveAsPeer(port, "client", "iofog.messages.one");

        mesh.converge(before.passing("iofog.messages.one", Set.of("A"), Set.of("client"))
                .router());

        await().atMost(TIME).until(early::isAttached);
    }

    @Test
    void linksRoutersByTlsWhereTheyHaveCertificates(@TempDir Path directory) {
        Certificate certificate = Certificate.in(directory);
        TlsProfile tls = new TlsProfile(
                "mesh",
                certificate.chain().toString(),
                certificate.chain().toString(),
                certificate.key().toString());
        Router secured = interior("A")
                .listening(Listener.Role.NORMAL, port)
                .listening(Listener.Role.EDGE, edges, tls)
                .peer("E")
                .peer("plain")
                .router();
        Router edge = edge("E")
                .listening(Listener.Role.NORMAL, freePort())
                .linkedTo("A", LinkRole.EDGE, edges, tls)
                .router();
        Router plain = edge("plain")
                .listening(Listener.Role.NORMAL, freePort())
                .linkedTo("A", LinkRole.EDGE, edges)
                .router();

        mesh.start(secured);
        mesh.start(edge);
        mesh.start(plain);
        mesh.manageThrough(port);

        awaitUp(edge, "A");
        awaitUp(plain, "A");
        assertThat(mesh.missing(edge)).isEmpty();
        assertThat(mesh.missing(secured)).isEmpty();
    }

    /** Interior A, which all are managed through, interior B linked to it, and an edge router of A. */
    private Router startThree() {
        mesh.start(interiorA());
        mesh.start(interiorB());
        Router edge = edgeOf("A", edges);
        mesh.start(edge);
        mesh.manageThrough(port);
        awaitUp(edge, "A");
        awaitUp(interiorB(), "A");
        return edge;
    }

    private Router interiorA() {
        return interior("A")
                .listening(Listener.Role.NORMAL, port)
                .listening(Listener.Role.INTER_ROUTER, routers)
                .listening(Listener.Role.EDGE, edges)
                .peer("B")
                .peer("E")
                .passing("iofog.messages.one", Set.of("A"), Set.of("E"))
                .router();
    }

    private Router interiorB() {
        return interior("B")
                .listening(Listener.Role.EDGE, edgesOfB)
                .peer("E")
                .linkedTo("A", LinkRole.INTER_ROUTER, routers)
                .router();
    }

    private static Router edgeOf(String upstream, int upstreamPort) {
        return edge("E").linkedTo(upstream, LinkRole.EDGE, upstreamPort).router();
    }

    private void awaitUp(Router router, String upstream) {
        await().atMost(TIME)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(mesh.observe(router).status().links())
                        .anyMatch(link -> link.to().equals(upstream) && link.state() == LinkState.UP));
    }
}
