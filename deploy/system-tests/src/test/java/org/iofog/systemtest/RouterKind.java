package org.iofog.systemtest;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.router.RouterProgram;
import org.jspecify.annotations.Nullable;

/**
 * A kind of router an agent can run: Artemis, and each Qpid router the environment names.
 *
 * @param executable absent for Artemis
 */
record RouterKind(String engine, @Nullable Path executable) {

    static final RouterKind ARTEMIS = new RouterKind("artemis", null);

    static Stream<RouterKind> available() {
        return Stream.concat(
                Stream.of(ARTEMIS), RouterProgram.executables().map(executable -> new RouterKind("qpid", executable)));
    }

    void provideTo(Mesh mesh) {
        if (executable != null) {
            mesh.useQpidRouter(executable);
        }
    }

    AgentConfigSpec edge() {
        return AgentConfigSpec.EMPTY.withRouters(null, null, new RouterConfig("edge", engine, null, null, null));
    }

    AgentConfigSpec interior() {
        RouterConfig router = new RouterConfig("interior", engine, Mesh.freePort(), Mesh.freePort(), Mesh.freePort());
        return ContractJson.mapper()
                .convertValue(Map.of("host", "127.0.0.1", "routerConfig", router), AgentConfigSpec.class);
    }
}
