package org.iofog.router.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.router.domain.model.Link;
import org.iofog.router.domain.model.Listener;
import org.iofog.router.domain.model.MeshPlan;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.TlsProfile;
import org.junit.jupiter.api.Test;

/** Links use TLS where both ends can. */
class TlsPlanTest {

    private static final TlsProfile OF_EDGE =
            new TlsProfile("mesh", "/tls/authority.pem", "/tls/edge.pem", "/tls/edge.key");

    @Test
    void aLinkUsesTlsWhereBothEndsHaveCertificates() {
        MeshPlan plan = qpid().certified("edge").certified("interior").plan();

        assertThat(router(plan, "edge").links()).extracting(Link::tls).containsExactly(OF_EDGE);
        assertThat(router(plan, "interior").listeners())
                .filteredOn(listener -> listener.tls() != null)
                .extracting(Listener::role)
                .containsExactly(Listener.Role.values());
    }

    @Test
    void aLinkIsPlainWhereOneEndHasNone() {
        assertThat(router(qpid().certified("interior").plan(), "edge").links())
                .extracting(Link::tls)
                .containsOnlyNulls();
        assertThat(router(qpid().certified("edge").plan(), "edge").links())
                .extracting(Link::tls)
                .containsOnlyNulls();
    }

    @Test
    void whoHasNoCertificateReachesAnArtemisRouterWhereClientsDo() {
        MeshPlan plan = artemis().certified("interior").plan();

        assertThat(router(plan, "edge").links()).singleElement().satisfies(link -> {
            assertThat(link.tls()).isNull();
            assertThat(link.remote().port()).isEqualTo("5672");
        });
        assertThat(router(plan, "interior").listeners())
                .filteredOn(listener -> listener.tls() == null)
                .extracting(Listener::role)
                .containsExactly(Listener.Role.NORMAL);
    }

    @Test
    void routersOfArtemisUseTlsWhereBothHaveCertificates() {
        MeshPlan plan = artemis().certified("interior").certified("edge").plan();

        assertThat(router(plan, "edge").links()).singleElement().satisfies(link -> {
            assertThat(link.tls()).isEqualTo(OF_EDGE);
            assertThat(link.remote().port()).isEqualTo("56721");
        });
    }

    @Test
    void enginesMayDiffer() {
        MeshPlan plan = new Mesh()
                .qpidInterior("interior", "default-router")
                .edge("edge", "interior")
                .certified("edge")
                .certified("interior")
                .plan();

        assertThat(router(plan, "edge").links()).extracting(Link::tls).containsExactly(OF_EDGE);
    }

    private static Mesh artemis() {
        return new Mesh().interior("interior", "default-router").edge("edge", "interior");
    }

    private static Mesh qpid() {
        return new Mesh().qpidInterior("interior", "default-router").qpidEdge("edge", "interior");
    }

    private static Router router(MeshPlan plan, String agent) {
        return plan.agents().get(agent).router();
    }
}
