package org.iofog.cli.remote;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.iofog.cli.controlplane.BusAuthority;
import org.iofog.cli.controlplane.ControlPlaneSettings;
import org.iofog.cli.controlplane.ControlPlaneSettings.EmbeddedConnection;
import org.iofog.cli.installation.Installation;
import org.iofog.cli.installation.OwnVersion;
import org.iofog.cli.output.Progress;
import org.iofog.cli.output.Sizes;
import org.iofog.cli.ssh.SshConnection;
import org.iofog.cli.ssh.SshHost;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.contract.spec.BusSpec;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.ControlPlaneSpec.ControllerSpec;
import org.jspecify.annotations.Nullable;

/** One host of a control plane: a controller, a router service, a tunnel service and, where they are not given, bus and database. */
final class ControllerHost implements AutoCloseable {

    private static final int DEFAULT_PORT = 51121;
    private static final String ROOT = "/opt/iofog-controlplane";
    private static final String DATA = "/var/lib/iofog-controlplane";
    private static final String LOGS = "/var/log/iofog-controlplane";
    private static final String MESH_SECRET = "/etc/iofog/mesh-secret";
    private static final String USER_PASSWORD = "/etc/iofog/user-password";
    private static final String BUS_AUTHORITY = "/etc/iofog/bus-authority.pem";
    private static final String BUS_PORT = "5672";
    private static final Duration TIME_TO_START = Duration.ofSeconds(120);

    private final ControllerSpec controller;
    private final SshConnection connection;
    private final Progress progress;

    ControllerHost(ControllerSpec controller, SshLogin login, Progress progress) {
        this.controller = controller;
        this.progress = progress;
        progress.step(controller.name() + ": logging in on " + controller.host());
        this.connection = login.open(SshHost.of(controller.host(), controller.ssh()));
    }

    static URI endpoint(ControllerSpec controller) {
        int port = Objects.requireNonNullElse(controller.port(), DEFAULT_PORT);
        return URI.create("http://" + controller.host() + ":" + port + "/api/v3");
    }

    /** Brings this build and runs it; what runs already with the same version and settings is left alone. */
    void install(ControlPlaneSpec spec, String meshSecret, Path imageFolder) {
        RemoteHost embedded = on(embeddedService());
        HostFacts facts = embedded.facts("", "");
        String java = facts.java().orElseGet(() -> bringJava(embedded, facts, imageFolder));
        boolean isNew = bring(embedded, facts);
        EmbeddedConnection servers =
                spec.bus() == null || spec.database() == null ? startEmbedded(embedded, java, isNew) : null;
        BusSpec bus = busAsSeenThere(spec.bus());
        boolean isChanged = isNew | writeFiles(spec, meshSecret);
        run(controllerService(), controllerSettings(spec, bus, servers), java, isChanged);
        run(routerService(), ControlPlaneSettings.ofRouter(bus, servers, MESH_SECRET), java, isChanged);
        run(tunnelService(), ControlPlaneSettings.ofTunnel(bus, servers), java, isChanged);
    }

    /** @return whether its services have to read them anew */
    private boolean writeFiles(ControlPlaneSpec spec, String meshSecret) {
        RemoteHost any = on(controllerService());
        boolean isNew = any.writeSecret(MESH_SECRET, meshSecret)
                | any.writeSecret(USER_PASSWORD, spec.iofogUser().password().value());
        BusSpec bus = spec.bus();
        return bus == null || bus.authority() == null
                ? isNew
                : isNew | any.writeSecret(BUS_AUTHORITY, BusAuthority.read(Path.of(bus.authority())));
    }

    private static @Nullable BusSpec busAsSeenThere(@Nullable BusSpec bus) {
        return bus == null || bus.authority() == null ? bus : bus.withAuthority(BUS_AUTHORITY);
    }

    /** What its mesh is made by, if it has one already. */
    Optional<String> meshSecret() {
        return on(routerService()).read(MESH_SECRET);
    }

    void showLog(String tailOptions, OutputStream out) {
        on(controllerService()).showLog(tailOptions, out);
    }

    /** Ends its services and removes them with their data. */
    void remove() {
        progress.step(controller.name() + ": leaving " + controller.host());
        for (HostService service : List.of(tunnelService(), routerService(), controllerService(), embeddedService())) {
            on(service).remove(List.of(service.settings()));
        }
        on(embeddedService()).remove(List.of(ROOT, DATA, LOGS, MESH_SECRET, USER_PASSWORD, BUS_AUTHORITY));
    }

    @Override
    public void close() {
        connection.close();
    }

    private String bringJava(RemoteHost host, HostFacts facts, Path imageFolder) {
        JavaImage image = new JavaImage(imageFolder);
        progress.step(controller.name() + ": sending a Java runtime, as it has none");
        host.receive(image.name(), image.archiveFor(controller.host(), facts.architecture()));
        return ROOT + "/" + image.name();
    }

    /** @return whether the host ran another version before */
    private boolean bring(RemoteHost host, HostFacts facts) {
        Software software = Software.ofControlPlane(Installation.find());
        String version = software.version(OwnVersion.text());
        if (!facts.versions().contains(version)) {
            progress.step(controller.name() + ": sending version " + version + " (" + Sizes.of(software.size()) + ")");
            host.receive(version, software.archive());
        }
        host.use(version);
        return !facts.current().equals(Optional.of(version));
    }

    private EmbeddedConnection startEmbedded(RemoteHost embedded, String java, boolean isNew) {
        progress.step(controller.name() + ": starting bus and database");
        run(embeddedService(), Map.of(), java, isNew);
        return EmbeddedConnection.parse(embedded.awaitFile(DATA + "/embedded/connection.json", TIME_TO_START));
    }

    private void run(HostService service, Map<String, String> settings, String java, boolean isNew) {
        progress.step(controller.name() + ": starting " + service.name());
        RemoteHost host = on(service);
        host.writeLauncher();
        Map<String, String> all = new TreeMap<>(settings);
        all.put("JAVA_HOME", java);
        if (host.writeSettings(all) || isNew) {
            host.restart();
        } else {
            host.start();
        }
    }

    private Map<String, String> controllerSettings(
            ControlPlaneSpec spec, @Nullable BusSpec bus, @Nullable EmbeddedConnection servers) {
        Map<String, String> settings = new TreeMap<>(ControlPlaneSettings.ofController(bus, spec.database(), servers));
        settings.put("IOFOG_HTTP_PORT", String.valueOf(endpoint(controller).getPort()));
        settings.put("IOFOG_USER_EMAIL", spec.iofogUser().email());
        settings.put("IOFOG_USER_PASSWORD_FILE", USER_PASSWORD);
        return settings;
    }

    private RemoteHost on(HostService service) {
        return new RemoteHost(connection, service);
    }

    private HostService embeddedService() {
        return service(
                "embedded", List.of("--data", DATA + "/embedded", "--host", controller.host(), "--bus-port", BUS_PORT));
    }

    private static HostService controllerService() {
        return service("controller", List.of());
    }

    private static HostService routerService() {
        return service("router", List.of());
    }

    private static HostService tunnelService() {
        return service("tunnel", List.of());
    }

    private static HostService service(String program, List<String> arguments) {
        String name = "iofog-" + program;
        return new HostService(name, ROOT, program, LOGS + "/" + name + ".log", arguments);
    }
}
