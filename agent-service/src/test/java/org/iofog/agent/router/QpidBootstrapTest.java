package org.iofog.agent.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.iofog.agent.application.router.RouterFailure;
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
    void whatIsNoJsonIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> QpidBootstrap.of("[sesame"))
                .isInstanceOf(RouterFailure.class)
                .hasMessageNotContaining("sesame");
    }
}
