package org.iofog.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iofog.cli.deploy.Readiness.Failed;
import org.iofog.cli.deploy.Readiness.Pending;
import org.iofog.cli.deploy.Readiness.Ready;
import org.iofog.cli.deploy.Readiness.Unreachable;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.MicroserviceView.PlacementView;
import org.iofog.contract.view.TraceView;
import org.iofog.contract.view.TraceView.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadinessTest {
    private static final Instant NOW = Instant.EPOCH;

    @ParameterizedTest
    @MethodSource
    void follows_from_the_command_and_what_the_agent_saw(
            Outcome outcome, ObservedMicroservice seen, Readiness expected) {
        assertThat(Readiness.of(microservice(RunState.RUNNING, true, seen), trace(outcome, null)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> follows_from_the_command_and_what_the_agent_saw() {
        return Stream.of(
                arguments(Outcome.DONE, seen(ContainerState.RUNNING, 0), new Ready("msvc-1 runs on agent-1")),
                arguments(Outcome.RUNNING, seen(ContainerState.PULLING, 0), new Pending("pulling 42 %")),
                arguments(Outcome.RUNNING, null, new Pending("waiting for agent agent-1")),
                arguments(Outcome.RUNNING, ofFormerGeneration(), new Pending("waiting for agent agent-1")),
                arguments(Outcome.DONE, seen(ContainerState.FAILED, 0), new Failed("no such image")),
                arguments(Outcome.RUNNING, seen(ContainerState.FAILED, 0), new Failed("no such image")),
                arguments(Outcome.RUNNING, seen(ContainerState.RUNNING, 0), new Ready("msvc-1 runs on agent-1")),
                arguments(
                        Outcome.DONE,
                        seen(ContainerState.UNHEALTHY, 0),
                        new Failed("It runs and is not healthy: no such image")),
                arguments(
                        Outcome.DONE,
                        seen(ContainerState.RESTARTING, 1),
                        new Failed("It does not stay up: no such image")),
                arguments(Outcome.RUNNING, seen(ContainerState.RESTARTING, 1), new Pending("restarting 42 %")),
                arguments(
                        Outcome.RUNNING,
                        seen(ContainerState.RESTARTING, 3),
                        new Failed("It does not stay up: no such image")));
    }

    @Test
    void a_failed_command_tells_why() {
        MicroserviceView view = microservice(RunState.RUNNING, true, ofFormerGeneration());

        assertThat(Readiness.of(view, trace(Outcome.EXPIRED, "The time is up.")))
                .isEqualTo(new Failed("The time is up."));
    }

    @Test
    void an_agent_that_is_away_is_named() {
        MicroserviceView view = microservice(RunState.RUNNING, false, null);

        assertThat(Readiness.of(view, trace(Outcome.RUNNING, null))).isEqualTo(new Unreachable("agent-1"));
    }

    @Test
    void a_stopped_microservice_is_as_wanted() {
        MicroserviceView view = microservice(RunState.STOPPED, true, seen(ContainerState.STOPPED, 0));

        assertThat(Readiness.of(view, trace(Outcome.DONE, null))).isEqualTo(new Ready("msvc-1 is stopped, as asked"));
    }

    private static ObservedMicroservice ofFormerGeneration() {
        return new ObservedMicroservice("u", "p", 1, ContainerState.RUNNING, NOW, "c", null, null, null, null, 0);
    }

    private static ObservedMicroservice seen(ContainerState state, int restarts) {
        return new ObservedMicroservice("u", "p", 2, state, NOW, "c", "no such image", 42, null, null, restarts);
    }

    private static MicroserviceView microservice(RunState run, boolean online, ObservedMicroservice seen) {
        MicroserviceSpec spec = new MicroserviceSpec(
                "msvc-1", new AgentReference("agent-1", null), Images.x86("a"), null, Map.of(), null, List.of(), null);
        PlacementView placement = new PlacementView("p", "agent-1", online, seen, NOW);
        return new MicroserviceView("u", "msvc-1", "default", NOW, spec, 2, run, "c", List.of(placement), List.of());
    }

    private static TraceView trace(Outcome outcome, String problem) {
        return new TraceView(
                "c",
                "iofog.commands.microservice.create",
                "default",
                "msvc-1",
                null,
                NOW,
                null,
                outcome,
                null,
                problem,
                List.of());
    }
}
