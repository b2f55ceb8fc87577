package org.iofog.agent.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.iofog.agent.application.router.RouterFailure;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.Test;

class QpidBootstrapTest {

    private static final String FILE =
            "[[\"router\", {\"id\": \"a\", \"mode\": \"edge\"}], [\"listener\", {\"port\": \"7000\"}]]";

    private final QpidBootstrap bootstrap = QpidBootstrap.of(FILE);

    @Test
    void whatManagementChangesNeedsNoRestart() {
        assertThat(bootstrap.needsRestartFor(QpidBootstrap.of(FILE.replace("7000", "7001"))))
                .isFalse();
    }

    @Test
    void anotherModeNeedsARestart() {
        assertThat(bootstrap.needsRestartFor(QpidBootstrap.of(FILE.replace("edge", "interior"))))
                .isTrue();
    }

    @Test
    void anotherBusNeedsARestart() {
        QpidBootstrap onBus = QpidBootstrap.of("[[\"connector\", {\"name\": \"iofog-bus\", \"port\": \"7000\"}]]");

        assertThat(onBus.needsRestartFor(
                        QpidBootstrap.of("[[\"connector\", {\"name\": \"iofog-bus\", \"port\": \"7001\"}]]")))
                .isTrue();
    }

    @Test
    void whatIsNoJsonIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> QpidBootstrap.of("[sesame"))
                .isInstanceOf(RouterFailure.class)
                .hasMessageNotContaining("sesame");
    }

    @Test
    void usersAreForTheSaslDatabaseAlone() {
        QpidBootstrap withUser = QpidBootstrap.of(
                FILE.replace("[[", "[[\"iofog.user\", {\"name\": \"a\", \"password\": \"sesame\"}], ["));

        assertThat(withUser.users()).containsExactly(Map.entry("a", new Secret("sesame")));
        assertThat(withUser.routerFile(Path.of("/sasl"), true))
                .contains("\"saslConfigDir\":\"/sasl\"")
                .doesNotContain("sesame");
    }

    @Test
    void aRouterWithoutPhasesIsToldOfNone() {
        QpidBootstrap withPhase = QpidBootstrap.of("[[\"autoLink\", {\"address\": \"a\", \"phase\": 0}]]");

        assertThat(withPhase.routerFile(Path.of("/sasl"), true)).contains("phase");
        assertThat(withPhase.routerFile(Path.of("/sasl"), false)).doesNotContain("phase");
    }
}
