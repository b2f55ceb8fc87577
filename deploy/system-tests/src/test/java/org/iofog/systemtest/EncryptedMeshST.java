package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A mesh in which everybody speaks TLS: services and agents to the bus, routers to the bus and to each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncryptedMeshST {

    private static final int SOME = 500;
    private static final RouterConfig GATEWAY =
            new RouterConfig("interior", null, Mesh.freePort(), Mesh.freePort(), Mesh.freePort());
    private static final RouterConfig NONE = new RouterConfig("none", null, null, null, null);
    private static final AgentConfigSpec ON_THIS_HOST =
            ContractJson.mapper().convertValue(Map.of("host", "127.0.0.1"), AgentConfigSpec.class);

    private MessagingMesh mesh;

    @BeforeAll
    void startMesh(@TempDir Path folder) {
        mesh = MessagingMesh.encrypted(folder);
        mesh.startAgent("gateway", ON_THIS_HOST.withRouters(null, null, GATEWAY));
        mesh.startAgent("agent-1", ON_THIS_HOST.withRouters(List.of("gateway"), null, null));
        mesh.startAgent("agent-2", ON_THIS_HOST.withRouters(null, null, NONE));
        mesh.deploy("counter", "agent-2");
        mesh.deploy("numberer", "agent-1", "counter");
    }

    @AfterAll
    void removeEverything() {
        mesh.close();
    }

    @Test
    void messagesPassFromAnEdgeThroughAnInteriorRouterAndTheBus() {
        assertThat(mesh.mesh().connection().path("busUrl").asText()).startsWith("amqps://");

        try (NumberedFlow flow = mesh.flow("numberer", "counter")) {
            flow.awaitMore(SOME);
            flow.expectAllOnce();
        }
    }
}
