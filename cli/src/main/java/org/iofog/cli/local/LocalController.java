package org.iofog.cli.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.iofog.cli.controlplane.ControlPlaneSettings;
import org.iofog.cli.controlplane.ControlPlaneSettings.EmbeddedConnection;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.http.AccessToken;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.installation.Installation;
import org.iofog.cli.session.Await;
import org.iofog.cli.state.PrivateFiles;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.jspecify.annotations.Nullable;

/** The controller process of a local control plane. */
final class LocalController {

    static final int DEFAULT_PORT = 51121;

    private static final Duration TIME_TO_START = Duration.ofSeconds(120);

    private final Installation installation;
    private final LocalProcess process;
    private final LocalControlPlaneSpec spec;

    LocalController(Installation installation, Path folder, LocalControlPlaneSpec spec) {
        this.installation = installation;
        this.process = new LocalProcess(folder, "controller");
        this.spec = spec;
    }

    URI endpoint() {
        String host = spec.controller() == null || spec.controller().host() == null
                ? "localhost"
                : spec.controller().host();
        return URI.create("http://" + host + ":" + port() + "/api/v3");
    }

    Path log() {
        return process.log();
    }

    /**
     * Starts it unless it runs, and returns when it takes commands.
     *
     * @param embedded stands in for a bus or database the specification does not name
     */
    void start(@Nullable EmbeddedConnection embedded) {
        requireRoom();
        if (!process.isRunning()) {
            process.start(installation.command("controller"), environment(embedded));
        }
        ControllerClient controller = new ControllerClient(endpoint(), AccessToken.NONE, line -> {});
        boolean online = Await.until(TIME_TO_START, () -> {
            process.requireRunning();
            return isOnline(controller);
        });
        if (!online) {
            throw CliFailure.failed("The controller is not ready after " + TIME_TO_START.toSeconds() + " s; see "
                    + process.log() + ".");
        }
    }

    /** @throws CliFailure where it does not run and another program has its port */
    void requireRoom() {
        if (!process.isRunning()) {
            requireFreePort();
        }
    }

    void stop() {
        process.stop();
    }

    private static boolean isOnline(ControllerClient controller) {
        try {
            return controller.status().isOnline();
        } catch (CliFailure notYet) {
            return false;
        }
    }

    private Map<String, String> environment(@Nullable EmbeddedConnection embedded) {
        Path userPassword = process.folder().resolve("user-password");
        PrivateFiles.write(userPassword, spec.iofogUser().password().value());
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("IOFOG_HTTP_PORT", String.valueOf(port()));
        environment.put("IOFOG_USER_EMAIL", spec.iofogUser().email());
        environment.put("IOFOG_USER_PASSWORD_FILE", userPassword.toString());
        environment.putAll(ControlPlaneSettings.ofController(spec.bus(), spec.database(), embedded));
        return environment;
    }

    private int port() {
        Integer given = spec.controller() == null ? null : spec.controller().port();
        return given == null ? DEFAULT_PORT : given;
    }

    private void requireFreePort() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 1000);
            throw CliFailure.conflict("Port " + port() + " is taken by another program: end that one, or give"
                    + " 'controller.port' in the LocalControlPlane document another value.");
        } catch (IOException nobodyListens) {
            // As it should be.
        }
    }
}
