package org.iofog.systemtest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Messages pass from edge to edge by way of the bus, while what they pass is killed: each arrives, in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeRouterFaultsST {

    private static final int SOME = 1000;

    private MessagingMesh mesh;

    @BeforeAll
    void startMesh(@TempDir Path folder) {
        mesh = MessagingMesh.withOneLink(folder);
        mesh.startAgent("agent-1", AgentConfigSpec.EMPTY);
        mesh.startAgent("agent-2", AgentConfigSpec.EMPTY);
        mesh.deploy("counter", "agent-2");
        mesh.deploy("numberer", "agent-1", "counter");
        mesh.awaitRouters();
    }

    @AfterAll
    void removeEverything() {
        mesh.close();
    }

    @Test
    void theRouterOfTheSenderIsKilled() {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);

            mesh.mesh().killRouter("agent-1");

            flow.awaitMore(SOME);
            flow.expectAllOnce();
        }
    }

    @Test
    void theRouterOfTheReceiverIsKilled() {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);

            mesh.mesh().killRouter("agent-2");

            flow.awaitMore(SOME);
            flow.expectAllOnce();
        }
    }

    @Test
    void theBusIsKilled() {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);

            mesh.mesh().get("servers").kill();
            flow.awaitTaken(SOME);
            mesh.mesh().killDatabase();
            mesh.mesh().get("servers").start();

            flow.awaitMore(2 * SOME);
            flow.expectAllOnce();
        }
    }

    @Test
    void theAgentOfTheSenderIsKilled() {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);

            mesh.mesh().get("agent-1").kill();
            mesh.mesh().get("agent-1").start();

            flow.awaitMore(SOME);
            flow.expectAllOnce();
        }
    }

    @Test
    void theAgentOfTheSenderIsUpgradedAndItsRouterWithIt() throws IOException {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            ProcessHandle former = mesh.mesh().router("agent-1").orElseThrow();
            flow.awaitMore(SOME);

            mesh.mesh().upgradeAgent("agent-1");

            await().atMost(Mesh.SOON).until(() -> !former.isAlive());
            flow.awaitMore(SOME);
            flow.expectAllOnce();
        }
    }

    @Test
    void theAgentOfTheReceiverIsKilled() {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);

            mesh.mesh().get("agent-2").kill();
            flow.awaitTaken(SOME);
            mesh.mesh().get("agent-2").start();

            flow.awaitMore(SOME);
            flow.expectAllWithFewAgain();
        }
    }

    @Test
    void theUplinkFallsSilentForLongerThanAnybodyWaits() {
        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);

            mesh.mesh().link().fallSilent();
            flow.awaitTaken(10 * SOME);
            mesh.mesh().link().mend();

            flow.awaitMore(5 * SOME);
            flow.expectAllOnce();
        }
    }
}
