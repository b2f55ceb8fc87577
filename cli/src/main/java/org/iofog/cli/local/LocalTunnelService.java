package org.iofog.cli.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.iofog.cli.local.ControlPlaneSettings.EmbeddedConnection;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.jspecify.annotations.Nullable;

/** The tunnel service of a local control plane: it opens public ports on this machine. */
final class LocalTunnelService {

    private final Installation installation;
    private final LocalProcess process;
    private final LocalControlPlaneSpec spec;

    LocalTunnelService(Installation installation, Path folder, LocalControlPlaneSpec spec) {
        this.installation = installation;
        this.process = new LocalProcess(folder, "tunnel");
        this.spec = spec;
    }

    /** Starts it unless it runs. Nothing waits for it: which ports are to be open it asks for itself. */
    void start(@Nullable EmbeddedConnection embedded) {
        if (!process.isRunning()) {
            process.start(installation.command("tunnel"), environment(embedded));
        }
    }

    void stop() {
        process.stop();
    }

    private Map<String, String> environment(@Nullable EmbeddedConnection embedded) {
        Map<String, String> environment = new HashMap<>();
        environment.put("IOFOG_HTTP_HOST", "127.0.0.1");
        environment.put("IOFOG_HTTP_PORT", "0");
        environment.putAll(ControlPlaneSettings.ofTunnel(spec.bus(), embedded));
        return environment;
    }
}
