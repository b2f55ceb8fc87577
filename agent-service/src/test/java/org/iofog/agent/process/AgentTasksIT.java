package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.agent.process.ControllerSide.soon;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.iofog.agent.docker.DockerContainerEngine;
import org.iofog.contract.agent.AgentReport.Detached;
import org.iofog.contract.agent.AgentReport.PruneCompleted;
import org.iofog.contract.agent.AgentTask.Detach;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.AgentTask.PruneImages;
import org.iofog.contract.agent.AgentTask.StopLogs;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.LogChunk;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent between a real bus and a real engine: one-shot work. */
class AgentTasksIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final Containers docker = Containers.ofThisMachine();
    private final String task = UUID.randomUUID().toString();
    private final String imagesOfTest = "iofog-test/prune-" + task;
    private ControllerSide controller;
    private AgentInProcess agent;

    @BeforeEach
    void start() {
        controller = ControllerSide.of(BUS);
        agent = new AgentInProcess(
                controller.identity(),
                BUS.vertx(),
                new PruningOnly(new DockerContainerEngine("unix:///var/run/docker.sock"), imagesOfTest));
    }

    @AfterEach
    void close() {
        agent.close();
    }

    private DesiredMicroservice deployed(DesiredMicroservice microservice) {
        controller.want(1, microservice.correlationId(), microservice);
        controller.awaitReady(microservice.correlationId());
        return microservice;
    }

    private String logText() {
        return controller.logs().stream()
                .filter(chunk -> chunk.taskId().equals(task))
                .map(LogChunk::text)
                .collect(Collectors.joining());
    }

    @Test
    void aPruneRemovesWhatNoMicroserviceRefersToAndIsDoneOnce() {
        // Given
        BusyboxImage.ensure();
        String base = docker.lines("create", BusyboxImage.NAME, "sh").getFirst();
        docker.lines("commit", base, imagesOfTest + ":unused");
        docker.lines("commit", "-m", "kept", base, imagesOfTest + ":kept");
        docker.lines("rm", base);
        DesiredMicroservice kept =
                Microservices.stopped(Microservices.withImage(imagesOfTest + ":kept", "deploy"), "deploy");
        deployed(kept);
        docker.cleanUpAfter(controller.identity().uuid());

        // When
        controller.ask(new PruneImages(task, null));
        controller.ask(new PruneImages(task, null));

        // Then
        soon().untilAsserted(() ->
                assertThat(controller.reports(PruneCompleted.class)).hasSize(2));
        assertThat(controller.reports(PruneCompleted.class))
                .allMatch(result -> result.imagesRemoved() == 1 && task.equals(result.taskId()));
        assertThat(docker.lines("images", "-q", imagesOfTest + ":unused")).isEmpty();
        assertThat(docker.lines("images", "-q", imagesOfTest + ":kept")).hasSize(1);
        controller.want(2, "delete");
        controller.awaitReady("delete");
        docker.lines("rmi", imagesOfTest + ":kept");
    }

    @Test
    void aLogIsFollowedUntilItIsStopped() {
        // Given
        DesiredMicroservice microservice = deployed(Microservices.running(
                "echo first; i=0; while true; do i=$((i+1)); echo line $i; sleep 0.1; done", "deploy"));

        // When
        controller.ask(new FetchLogs(task, microservice.uuid(), null, true, null));
        soon().untilAsserted(() ->
                assertThat(logText()).startsWith("first\nline 1\n").contains("line 12\n"));
        controller.ask(new StopLogs(task));

        // Then
        AtomicInteger known = new AtomicInteger();
        soon().during(Duration.ofMillis(500)).until(() -> {
            int chunks = controller.logs().size();
            return chunks == known.getAndSet(chunks);
        });
        assertThat(controller.logs()).extracting(LogChunk::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aFollowedLogEndsWithItsContainer() {
        // Given
        DesiredMicroservice microservice = deployed(Microservices.running("sleep 600", "deploy"));
        controller.ask(new FetchLogs(task, microservice.uuid(), null, true, null));

        // When
        controller.want(2, "delete");

        // Then
        soon().untilAsserted(
                        () -> assertThat(controller.logs()).isNotEmpty().last().matches(LogChunk::last));
    }

    @Test
    void theTailOfALogArrivesWithItsEnd() {
        // Given
        DesiredMicroservice microservice =
                deployed(Microservices.running("for i in 1 2 3 4 5; do echo line $i; done; sleep 600", "deploy"));
        soon().until(() -> !docker.lines(
                        "logs", docker.allOf(controller.identity().uuid()).getFirst())
                .isEmpty());

        // When
        controller.ask(new FetchLogs(task, microservice.uuid(), 2, false, null));

        // Then
        soon().untilAsserted(
                        () -> assertThat(controller.logs()).isNotEmpty().last().matches(LogChunk::last));
        assertThat(logText()).isEqualTo("line 4\nline 5\n");
    }

    @Test
    void aDetachedAgentLeavesNothingBehind() {
        // Given
        deployed(Microservices.sleeping("deploy"));

        // When
        controller.ask(new Detach(task));

        // Then
        soon().untilAsserted(
                        () -> assertThat(controller.reports(Detached.class)).hasSize(1));
        soon().until(agent::isDetached);
        assertThat(docker.allOf(controller.identity().uuid())).isEmpty();
    }
}
