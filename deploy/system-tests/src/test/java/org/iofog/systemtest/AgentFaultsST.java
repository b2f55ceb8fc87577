package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.command.AgentCommand.AttachAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.view.AgentView;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Containers;
import org.iofog.testkit.mesh.ControllerApi;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.mesh.Microservices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent was told is done once, and its containers go on, whatever happens to it and to its network. */
class AgentFaultsST {

    private final Containers containers = Containers.ofThisMachine();
    private Mesh mesh;
    private ControllerApi api;
    private String agentUuid;

    @BeforeEach
    void startMesh(@TempDir Path folder) throws IOException {
        BusyboxImage.ensure();
        mesh = new Mesh(folder);
        mesh.startServers();
        mesh.advertiseBusThroughLink();
        api = mesh.startController("controller-1");
        mesh.startAgent(api, "controller-1", "agent-1");
        agentUuid = api.agent("agent-1").uuid();
    }

    @AfterEach
    void removeEverything() {
        mesh.close();
        containers.cleanUpAfter(agentUuid);
    }

    @Test
    void anAgentKilledWhileItStartsAContainerEndsWithExactlyOne() {
        String correlationId =
                api.accept(Microservices.createSleeper("half-way", "agent-1")).correlationId();
        await().atMost(Mesh.SOON).until(() -> hasPassed(correlationId, Phase.RECEIVED));

        mesh.get("agent-1").kill();
        mesh.awaitAgent(api, "agent-1", AgentView.State.OFFLINE);
        mesh.runAgent(api, "agent-1");

        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice("half-way")));
        assertThat(containers.allOf(agentUuid)).hasSize(1);
    }

    @Test
    void containersGoOnWithoutNetworkAndTheNewestStateWinsAfterwards() {
        api.accept(Microservices.createSleeper("steady", "agent-1"));
        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice("steady")));
        var before = containers.runningOf(agentUuid);

        mesh.link().cut();
        mesh.awaitAgent(api, "agent-1", AgentView.State.OFFLINE);
        for (int i = 1; i <= 3; i++) {
            api.accept(new UpdateMicroservice(
                    "default", "steady", Microservices.sleeper("steady", "agent-1", "200000" + i)));
        }
        assertThat(containers.runningOf(agentUuid)).isEqualTo(before);
        mesh.link().mend();

        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice("steady")));
        assertThat(containers.runningOf(agentUuid)).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(containers.lines(
                        "inspect",
                        "--format",
                        "{{.Args}}",
                        containers.runningOf(agentUuid).getFirst()))
                .first()
                .asString()
                .contains("2000003");
    }

    @Test
    void anAgentDetachedWhileItsNetworkIsCutStopsItsContainersAsSoonAsItHearsOfIt() {
        api.accept(Microservices.createSleeper("left-behind", "agent-1"));
        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice("left-behind")));

        mesh.link().cut();
        api.awaitDone(api.accept(new DetachAgent("default", "agent-1", true)));

        await().atMost(Mesh.SOON)
                .untilAsserted(() -> assertThat(containers.allOf(agentUuid)).isEmpty());
        mesh.link().mend();
        api.accept(new AttachAgent("default", "agent-1"));
        assertThat(api.agent("agent-1").state()).isEqualTo(AgentView.State.NOT_PROVISIONED);
    }

    @Test
    void stoppingAnAgentLeavesItsContainersRunning() {
        api.accept(Microservices.createSleeper("left-alone", "agent-1"));
        await().atMost(Mesh.SOON).until(() -> Microservices.runsUpToDate(api.microservice("left-alone")));
        var before = containers.runningOf(agentUuid);

        mesh.get("agent-1").stop();
        mesh.awaitAgent(api, "agent-1", AgentView.State.OFFLINE);
        assertThat(containers.runningOf(agentUuid)).isEqualTo(before);
        mesh.runAgent(api, "agent-1");

        await().atMost(Mesh.SOON)
                .until(() -> api.agent("agent-1").appliedGeneration()
                        == (Long) api.agent("agent-1").desiredGeneration());
        assertThat(containers.runningOf(agentUuid)).isEqualTo(before);
    }

    private boolean hasPassed(String correlationId, Phase phase) {
        return api.trace(correlationId).stamps().stream().anyMatch(stamp -> stamp.phase() == phase);
    }
}
