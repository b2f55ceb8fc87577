package org.iofog.router.broker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iofog.router.broker.RouterModel.password;
import static org.iofog.router.broker.RouterModel.router;

import org.iofog.contract.address.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but its own agent manages a router, and a peer uses the addresses it was granted, in the way it was. */
class ArtemisAccessIT {

    private static final String ITS_OWN = Addresses.messages("mine");
    private static final String FOREIGN = Addresses.messages("yours");

    @RegisterExtension
    final Routers routers = new Routers();

    private RunningRouter middle;

    @BeforeEach
    void start() {
        middle = routers.start(router("middle")
                .letsIn("edge")
                .letsIn("other")
                .sends("edge", ITS_OWN)
                .receives("other", ITS_OWN)
                .sends("other", FOREIGN)
                .receives("middle", FOREIGN)
                .wanted());
    }

    @Test
    void aPeerSendsWhereItMay() {
        try (MessageClient edge = edge()) {
            edge.send(ITS_OWN, "allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"activemq.management", "activemq.notifications", "iofog.messages.yours", "iofog.dead", "new"})
    void aPeerSendsNowhereElse(String address) {
        try (MessageClient edge = edge()) {
            assertThatThrownBy(() -> edge.send(address, "{}")).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activemq.management",
                "activemq.notifications",
                "iofog.messages.mine",
                "iofog.messages.yours",
                "iofog.messages.#",
                "new"
            })
    void aPeerReceivesNothingItWasNotGranted(String address) {
        try (MessageClient edge = edge()) {
            assertThatThrownBy(() -> edge.receive(address)).isNotNull();
        }
    }

    @Test
    void nobodyEntersWithAnothersPasswordOrWithNone() {
        assertThatThrownBy(() -> middle.client("edge", password("other").value()))
                .hasMessageContaining("Failed to authenticate");
        assertThatThrownBy(() -> middle.client("nobody", "a guess")).hasMessageContaining("Failed to authenticate");
        assertThatThrownBy(() -> middle.anonymous()).isNotNull();
    }

    private MessageClient edge() {
        return middle.client("edge", password("edge").value());
    }
}
