package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.iofog.agent.application.EngineFailure.NoSuchContainer;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.container.LogQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogsIT {

    private static final String COUNTING = "i=0; while true; do i=$((i+1)); echo line $i; sleep 0.1; done";

    private final TestAgent agent = new TestAgent();

    @AfterEach
    void removeContainers() {
        agent.close();
    }

    @Test
    void readsWhatWasWrittenToOutputAndError() {
        String container = ended("echo out; echo err >&2; printf 'no line end'");

        assertThat(read(container, new LogQuery(null, false, null)).lines())
                .containsExactlyInAnyOrder("out", "err", "no line end");
    }

    @Test
    void readsTheTail() {
        String container = ended("seq 1 100");

        assertThat(read(container, new LogQuery(3, false, null))).isEqualTo("98\n99\n100\n");
    }

    @Test
    void readsWhatWasWrittenSince() {
        String container = ended("echo before; sleep 4; echo after");
        Instant between = agent.snapshot(container).startedAt().plusSeconds(2);

        assertThat(read(container, new LogQuery(null, false, between))).isEqualTo("after\n");
    }

    @Test
    void followsUntilTheContainerEnds() {
        String container = agent.start(TestAgent.microservice().container(TestAgent.shell(COUNTING)));
        Lines lines = new Lines();
        agent.engine.logs(container, new LogQuery(null, true, null), lines);
        await().untilAsserted(() -> assertThat(lines.text()).contains("line 3\n"));
        assertThat(lines.isEnded()).isFalse();

        agent.engine.remove(container);

        await().until(lines::isEnded);
    }

    @Test
    void tellsNothingMoreOnceClosed() {
        String container = agent.start(TestAgent.microservice().container(TestAgent.shell(COUNTING)));
        Lines lines = new Lines();
        Subscription log = agent.engine.logs(container, new LogQuery(null, true, null), lines);
        await().untilAsserted(() -> assertThat(lines.text()).contains("line 1\n"));

        log.close();

        String text = lines.text();
        await().during(Duration.ofMillis(500)).until(() -> lines.text().equals(text));
        assertThat(lines.isEnded()).isFalse();
    }

    @Test
    void saysThatThereIsNoSuchContainer() {
        assertThatThrownBy(() -> agent.engine.logs("iofog-none", new LogQuery(null, false, null), new Lines()))
                .isInstanceOf(NoSuchContainer.class)
                .hasMessage("The container iofog-none is gone.");
    }

    private String ended(String script) {
        String container = agent.start(TestAgent.microservice().container(TestAgent.shell(script)));
        agent.output(container);
        return container;
    }

    private String read(String container, LogQuery query) {
        Lines lines = new Lines();
        agent.engine.logs(container, query, lines);
        await().until(lines::isEnded);
        return lines.text();
    }
}
