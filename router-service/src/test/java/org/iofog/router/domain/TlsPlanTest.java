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
                .containsExactly(Listener.Role.EDGE, Listener.Role.INTER_ROUTER);
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
    void artemisHasNoPortForBoth() {
        MeshPlan plan = new Mesh()
                .interior("interior", "default-router")
                .qpidEdge("edge", "interior")
                .certified("edge")
                .certified("interior")
                .plan();

        assertThat(router(plan, "edge").links()).extracting(Link::tls).containsOnlyNulls();
        assertThat(router(plan, "interior").listeners())
                .extracting(Listener::tls)
                .containsOnlyNulls();
    }

    private static Mesh qpid() {
        return new Mesh().qpidInterior("interior", "default-router").qpidEdge("edge", "interior");
    }

    private static Router router(MeshPlan plan, String agent) {
        return plan.agents().get(agent).router();
    }
}
