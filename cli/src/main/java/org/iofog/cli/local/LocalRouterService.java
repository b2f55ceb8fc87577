package org.iofog.cli.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.iofog.cli.local.ControlPlaneSettings.EmbeddedConnection;
import org.iofog.cli.state.PrivateFiles;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.jspecify.annotations.Nullable;

/** The router service of a local control plane. It keeps what its mesh is made by in its folder. */
final class LocalRouterService {

    private final Installation installation;
    private final LocalProcess process;
    private final LocalControlPlaneSpec spec;

    LocalRouterService(Installation installation, Path folder, LocalControlPlaneSpec spec) {
        this.installation = installation;
        this.process = new LocalProcess(folder, "router");
        this.spec = spec;
    }

    /** Starts it unless it runs. Nothing waits for it: what is to be done for the mesh waits on the bus. */
    void start(@Nullable EmbeddedConnection embedded) {
        if (!process.isRunning()) {
            process.start(installation.command("router"), environment(embedded));
        }
    }

    void stop() {
        process.stop();
    }

    private Map<String, String> environment(@Nullable EmbeddedConnection embedded) {
        Map<String, String> environment = new HashMap<>();
        environment.put("IOFOG_HTTP_HOST", "127.0.0.1");
        environment.put("IOFOG_HTTP_PORT", "0");
        environment.put("IOFOG_MESH_SECRET_FILE", secretFile().toString());
        environment.putAll(ControlPlaneSettings.ofRouter(spec.bus(), embedded));
        return environment;
    }

    private Path secretFile() {
        Path file = process.folder().resolve("mesh-secret");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, MeshSecret.random());
        }
        return file;
    }
}
