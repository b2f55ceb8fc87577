package org.iofog.cli.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.iofog.cli.controlplane.BusAuthority;
import org.iofog.cli.controlplane.ControlPlaneSettings;
import org.iofog.cli.controlplane.ControlPlaneSettings.EmbeddedConnection;
import org.iofog.cli.controlplane.MeshSecret;
import org.iofog.cli.controlplane.ShownPasswords;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.http.AccessToken;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.installation.Installation;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.Await;
import org.iofog.cli.session.Session;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.ControlPlaneState.LocalControlPlaneState;
import org.iofog.cli.state.Folders;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A control plane of background processes: the controller, the router service and the tunnel service, and beside them the
 * embedded servers unless a bus and a database are given. Its logs, pid files and data are in one folder under {@code
 * ~/.iofog/v2/local}.
 */
public final class LocalControlPlane {

    private static final Duration TIME_TO_START = Duration.ofSeconds(30);
    private static final String ROUTER = "router";
    private static final String TUNNEL = "tunnel";

    private final StateFolder state;
    private final String namespace;
    private final Progress progress;
    private final Installation installation;

    public LocalControlPlane(StateFolder state, String namespace, Progress progress) {
        this.state = state;
        this.namespace = namespace;
        this.progress = progress;
        this.installation = Installation.find();
    }

    /** Starts what does not run yet, and returns when commands can be sent to the namespace. */
    public void start(String name, LocalControlPlaneSpec document) {
        LocalControlPlaneSpec restored = ShownPasswords.restore(document, formerSpec());
        LocalControlPlaneSpec spec = restored.withBus(BusAuthority.located(restored.bus()));
        LocalControlPlaneState local = new LocalControlPlaneState(name, folderName(), spec);
        LocalController controller = controller(local);
        if (!spec.equals(formerSpec())) {
            controller.stop();
            service(local, ROUTER).stop();
            service(local, TUNNEL).stop();
        }
        if (!Objects.equals(hostOf(spec), hostOf(formerSpec()))) {
            embedded(local).stop();
        }
        controller.requireRoom();
        remember(local, controller);
        startProcesses(local);
        logIn(spec, controller);
        Session.open(state, namespace, line -> {}).createNamespaceIfMissing(progress);
        progress.done("Control plane of namespace " + namespace + " runs at " + controller.endpoint() + ".");
    }

    /** Starts a stopped control plane and its agents again, with the data they had. */
    public void restart() {
        startProcesses(required());
        state.servedBy(owner()).stream()
                .map(served -> Session.open(state, served, line -> {}))
                .forEach(session -> new LocalAgentStart(state, session, progress).resume());
        progress.done("Control plane of namespace " + owner() + " runs.");
    }

    /** Ends its processes and those of its agents here; data stay, and so do the agents' containers. */
    public void stop() {
        LocalControlPlaneState local = required();
        state.servedBy(owner())
                .forEach(served -> LocalAgent.allIn(state, served).forEach(LocalAgent::stop));
        stopProcesses(local);
        progress.done("Control plane of namespace " + owner() + " is stopped.");
    }

    /** The name its document gave it. */
    public String name() {
        return required().name();
    }

    /** Ends it and its agents here, removes the agents' containers and all data, and forgets it. */
    public void delete() {
        LocalControlPlaneState local = required();
        state.servedBy(owner())
                .forEach(served -> LocalAgent.allIn(state, served).forEach(agent -> agent.abandon(progress)));
        progress.step("stopping the control plane");
        stopProcesses(local);
        Folders.delete(folder(local));
        state.servedBy(owner()).forEach(served -> state.update(served, kept -> kept.withControlPlane(null)));
        progress.done("Control plane of namespace " + namespace + " is deleted.");
    }

    public Path controllerLog() {
        return controller(required()).log();
    }

    private void startProcesses(LocalControlPlaneState local) {
        @Nullable EmbeddedConnection connection = null;
        if (local.spec().bus() == null || local.spec().database() == null) {
            progress.step("starting the embedded bus and database");
            connection = embedded(local).start();
        }
        progress.step("starting the controller");
        controller(local).start(connection);
        Path meshSecret = MeshSecret.fileIn(folder(local).resolve(ROUTER));
        service(local, ROUTER)
                .start(ControlPlaneSettings.ofRouter(local.spec().bus(), connection, meshSecret.toString()));
        service(local, TUNNEL).start(ControlPlaneSettings.ofTunnel(local.spec().bus(), connection));
    }

    private void stopProcesses(LocalControlPlaneState local) {
        service(local, TUNNEL).stop();
        service(local, ROUTER).stop();
        controller(local).stop();
        embedded(local).stop();
    }

    private void remember(LocalControlPlaneState local, LocalController controller) {
        state.update(namespace, kept -> {
            ControlPlaneState former = kept.controlPlane();
            if (former != null && former.local() == null) {
                throw CliFailure.conflict("Namespace '" + namespace + "' is connected to " + former.endpoint()
                        + ": run 'iofogctl disconnect -n " + namespace + "' first.");
            }
            return kept.withControlPlane(new ControlPlaneState(
                    controller.endpoint().toString(),
                    local.spec().controller() == null
                            ? null
                            : local.spec().controller().name(),
                    local.spec().iofogUser().email(),
                    local.spec().iofogUser().password(),
                    former == null ? null : former.token(),
                    local,
                    null));
        });
    }

    private void logIn(LocalControlPlaneSpec spec, LocalController controller) {
        ControllerClient open = new ControllerClient(controller.endpoint(), AccessToken.NONE, line -> {});
        String token = Await.answer(
                TIME_TO_START,
                () -> open.login(
                        spec.iofogUser().email(), spec.iofogUser().password().value()));
        state.update(
                namespace,
                kept -> kept.withControlPlane(
                        Objects.requireNonNull(kept.controlPlane()).withToken(new Secret(token))));
    }

    private String folderName() {
        NamespaceState kept = state.requireNamespace(namespace);
        ControlPlaneState former = kept.controlPlane();
        return former == null || former.local() == null
                ? "controlplane-" + namespace
                : former.local().folder();
    }

    private @Nullable LocalControlPlaneSpec formerSpec() {
        ControlPlaneState former = state.requireNamespace(namespace).controlPlane();
        return former == null || former.local() == null ? null : former.local().spec();
    }

    private LocalControlPlaneState required() {
        ControlPlaneState kept = state.requireNamespace(owner()).controlPlane();
        if (kept == null || kept.local() == null) {
            throw CliFailure.notFound("Namespace '" + namespace + "' has no control plane that runs on this machine.");
        }
        return kept.local();
    }

    /** The namespace whose control plane it is: this one, or the one it shares with. */
    private String owner() {
        String shared = state.requireNamespace(namespace).sharedWith();
        return shared == null ? namespace : shared;
    }

    private LocalController controller(LocalControlPlaneState local) {
        return new LocalController(installation, folder(local).resolve("controller"), local.spec());
    }

    private LocalService service(LocalControlPlaneState local, String program) {
        return new LocalService(installation, folder(local).resolve(program), program);
    }

    private EmbeddedServers embedded(LocalControlPlaneState local) {
        return new EmbeddedServers(installation, folder(local).resolve("embedded"), hostOf(local.spec()));
    }

    private static @Nullable String hostOf(@Nullable LocalControlPlaneSpec spec) {
        return spec == null || spec.controller() == null
                ? null
                : spec.controller().host();
    }

    private Path folder(LocalControlPlaneState local) {
        return state.local().resolve(local.folder());
    }
}
