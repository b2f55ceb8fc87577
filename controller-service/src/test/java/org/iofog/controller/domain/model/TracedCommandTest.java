package org.iofog.controller.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.TraceView.Outcome;
import org.iofog.controller.domain.model.OpenWork.Awaited;
import org.junit.jupiter.api.Test;

class TracedCommandTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void namesTheNextPhaseAndTheAgent() {
        assertThat(waitingFor(List.of(running(AgentView.State.ONLINE)), Phase.ACCEPTED, Phase.STORED))
                .isEqualTo("waiting for the controller to publish the work of agent-1");
        assertThat(waitingFor(List.of(running(AgentView.State.ONLINE)), Phase.PUBLISHED))
                .isEqualTo("waiting for agent-1 to report that it received the work for msvc-1");
        assertThat(waitingFor(List.of(running(AgentView.State.ONLINE)), Phase.PUBLISHED, Phase.RECEIVED))
                .isEqualTo("waiting for agent-1 to report that it pulled the image of msvc-1");
        assertThat(waitingFor(List.of(running(AgentView.State.ONLINE)), Phase.PULLED))
                .isEqualTo("waiting for agent-1 to report that it created the container of msvc-1");
        assertThat(waitingFor(List.of(running(AgentView.State.ONLINE)), Phase.CREATED))
                .isEqualTo("waiting for agent-1 to report that it started msvc-1");
        assertThat(waitingFor(List.of(running(AgentView.State.ONLINE)), Phase.STARTED))
                .isEqualTo("waiting for agent-1 to report that msvc-1 is ready");
    }

    @Test
    void tellsSinceWhenTheAgentIsAway() {
        assertThat(waitingFor(List.of(running(AgentView.State.OFFLINE)), Phase.RECEIVED))
                .isEqualTo("waiting for agent-1 to report that it pulled the image of msvc-1"
                        + "; the agent is offline since 2026-01-01T12:00:00Z");
        assertThat(waitingFor(List.of(running(AgentView.State.NOT_PROVISIONED)), Phase.PUBLISHED))
                .endsWith("; the agent has no host yet: provision it with a provisioning key");
    }

    @Test
    void tellsWhatTheContainerDoes() {
        ObservedMicroservice pulling = new ObservedMicroservice(
                "m", "p", 1, ContainerState.PULLING, NOON, null, "slow registry", 45, null, null, 0);
        OpenWork work =
                new OpenWork("a", "agent-1", AgentView.State.ONLINE, NOON, "m", "msvc-1", Awaited.RUNNING, pulling);

        assertThat(waitingFor(List.of(work), Phase.RECEIVED))
                .endsWith("image of msvc-1; the container is PULLING 45% (slow registry)");
    }

    @Test
    void countsFurtherWork() {
        OpenWork work = running(AgentView.State.ONLINE);

        assertThat(waitingFor(List.of(work, work, work), Phase.PUBLISHED)).endsWith("(and 2 more like it)");
    }

    @Test
    void speaksOfStopsRemovalsAndTasks() {
        assertThat(waitingFor(List.of(awaiting(Awaited.STOPPED)), Phase.PUBLISHED))
                .endsWith("that it stopped msvc-1");
        assertThat(waitingFor(List.of(awaiting(Awaited.REMOVED)), Phase.PUBLISHED))
                .endsWith("that it removed the container of msvc-1");
        assertThat(waitingFor(List.of(awaiting(Awaited.TASK)), Phase.PUBLISHED)).endsWith("that it did the task");
    }

    @Test
    void anEndedCommandWaitsForNothing() {
        TracedCommand command = command(Outcome.FAILED, List.of(), Phase.FAILED);

        assertThat(command.view().waitingFor()).isNull();
    }

    private static OpenWork running(AgentView.State state) {
        return new OpenWork("a", "agent-1", state, NOON, "m", "msvc-1", Awaited.RUNNING, null);
    }

    private static OpenWork awaiting(Awaited awaited) {
        return new OpenWork("a", "agent-1", AgentView.State.ONLINE, NOON, "m", "msvc-1", awaited, null);
    }

    private static String waitingFor(List<OpenWork> open, Phase... phases) {
        return command(Outcome.RUNNING, open, phases).view().waitingFor();
    }

    private static TracedCommand command(Outcome outcome, List<OpenWork> open, Phase... phases) {
        List<PhaseStamp> stamps = Arrays.stream(phases)
                .map(phase -> new PhaseStamp("c", "m", phase, NOON, null))
                .toList();
        return new TracedCommand(
                "c",
                "iofog.commands.microservice.create",
                "default",
                "msvc-1",
                null,
                NOON,
                null,
                outcome,
                null,
                stamps,
                open);
    }
}
