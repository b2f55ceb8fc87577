package org.iofog.cli.remote;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.iofog.cli.controlplane.BusAuthority;
import org.iofog.cli.controlplane.MeshSecret;
import org.iofog.cli.controlplane.ShownPasswords;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.http.AccessToken;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.output.Progress;
import org.iofog.cli.session.Await;
import org.iofog.cli.session.Session;
import org.iofog.cli.ssh.SshLogin;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.ControlPlaneState.RemoteControlPlaneState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.ControlPlaneSpec.ControllerSpec;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.spec.SshAccess;
import org.iofog.contract.spec.UserSpec;
import org.jspecify.annotations.Nullable;

/** A control plane on other hosts: each has a controller, a router and a tunnel service; bus and database are given or embedded. */
public final class RemoteControlPlane {

    private static final Duration TIME_TO_START = Duration.ofSeconds(120);
    private static final String UNNAMED = "controlplane";

    private final StateFolder state;
    private final String namespace;
    private final SshLogin login;
    private final Progress progress;

    public RemoteControlPlane(StateFolder state, String namespace, SshLogin login, Progress progress) {
        this.state = state;
        this.namespace = namespace;
        this.login = login;
        this.progress = progress;
    }

    /** Whether the namespace's own control plane was installed from here. */
    public static Optional<RemoteControlPlaneState> find(StateFolder state, String namespace) {
        return Optional.ofNullable(state.requireNamespace(namespace).controlPlane())
                .map(ControlPlaneState::remote);
    }

    /** To ask a controller what it tells without a login. */
    public static ControllerClient clientOf(ControllerSpec controller) {
        return new ControllerClient(ControllerHost.endpoint(controller), AccessToken.NONE, line -> {});
    }

    /** Installs what is not there, and returns when commands can be sent to the namespace. */
    public void deploy(@Nullable String name, ControlPlaneSpec document) {
        ControlPlaneSpec former =
                find(state, namespace).map(RemoteControlPlaneState::spec).orElse(null);
        ControlPlaneSpec restored = ShownPasswords.restore(document, former);
        ControlPlaneSpec spec = restored.withBus(BusAuthority.located(restored.bus()));
        requireNoOther(spec);
        List<ControllerSpec> dropped = former == null ? List.of() : dropped(former, spec);
        installAll(spec);
        URI endpoint = ControllerHost.endpoint(spec.controllers().getFirst());
        Secret token = logIn(clientOf(spec.controllers().getFirst()), spec.iofogUser());
        remember(new RemoteControlPlaneState(Objects.requireNonNullElse(name, UNNAMED), spec), endpoint, token);
        Session.open(state, namespace, line -> {}).createNamespaceIfMissing(progress);
        dropped.forEach(this::leave);
        progress.done("Control plane of namespace " + namespace + " runs at " + endpoint + ".");
    }

    /** @throws CliFailure conflict where the embedded servers would go with their host */
    private List<ControllerSpec> dropped(ControlPlaneSpec former, ControlPlaneSpec spec) {
        List<ControllerSpec> dropped = former.controllers().stream()
                .filter(controller -> spec.controllers().stream()
                        .noneMatch(kept -> kept.host().equals(controller.host())))
                .toList();
        if (!dropped.isEmpty() && (former.bus() == null || former.database() == null)) {
            throw CliFailure.conflict("The control plane of namespace '" + namespace + "' keeps its data on host "
                    + dropped.getFirst().host() + ": leave that controller in the document, or delete the control plane"
                    + " first.");
        }
        return dropped;
    }

    /** A host out of reach does not keep the others from going on. */
    private void leave(ControllerSpec controller) {
        try (ControllerHost host = new ControllerHost(controller, login, progress)) {
            host.remove();
        } catch (CliFailure failure) {
            progress.notice(failure.sentence() + " The programs of controller " + controller.name()
                    + ", which is no longer in the document, are still there.");
        }
    }

    /** Ends it on all its hosts, removes its data, and forgets it. */
    public void delete() {
        for (ControllerSpec controller : required().spec().controllers()) {
            try (ControllerHost host = new ControllerHost(controller, login, progress)) {
                host.remove();
            }
        }
        state.servedBy(namespace).forEach(served -> state.update(served, kept -> kept.withControlPlane(null)));
        progress.done("Control plane of namespace " + namespace + " is deleted.");
    }

    /** @param controller its name; the first one's where absent */
    public void showLog(@Nullable String controller, String tailOptions, OutputStream out) {
        ControllerSpec chosen = requireController(required().spec(), controller);
        try (ControllerHost host = new ControllerHost(chosen, login, progress)) {
            host.showLog(tailOptions, out);
        }
    }

    /**
     * Changes how its hosts are logged in on.
     *
     * @param controller its name; all where absent
     */
    public void configure(@Nullable String controller, Function<@Nullable SshAccess, SshAccess> change) {
        RemoteControlPlaneState kept = required();
        ControlPlaneSpec spec = kept.spec();
        requireController(spec, controller);
        List<ControllerSpec> changed = spec.controllers().stream()
                .map(each -> controller == null || controller.equals(each.name())
                        ? new ControllerSpec(each.name(), each.host(), change.apply(each.ssh()), each.port())
                        : each)
                .toList();
        RemoteControlPlaneState configured = new RemoteControlPlaneState(
                kept.name(),
                new ControlPlaneSpec(spec.iofogUser(), changed, spec.bus(), spec.database(), spec.packageSource()));
        state.update(
                namespace,
                present -> present.withControlPlane(
                        Objects.requireNonNull(present.controlPlane()).withRemote(configured)));
    }

    private ControllerSpec requireController(ControlPlaneSpec spec, @Nullable String name) {
        return spec.controllers().stream()
                .filter(candidate -> name == null || name.equals(candidate.name()))
                .findFirst()
                .orElseThrow(
                        () -> CliFailure.notFound("Namespace '" + namespace + "' has no controller '" + name + "'."));
    }

    /** Each host is reached before one is changed. The mesh is made by one secret, whichever of them has it already. */
    private void installAll(ControlPlaneSpec spec) {
        Path imageFolder = state.local().resolve("java");
        List<ControllerHost> hosts = new ArrayList<>();
        try {
            spec.controllers().forEach(controller -> hosts.add(new ControllerHost(controller, login, progress)));
            String meshSecret = hosts.stream()
                    .flatMap(host -> host.meshSecret().stream())
                    .findFirst()
                    .orElseGet(MeshSecret::random);
            hosts.forEach(host -> host.install(spec, meshSecret, imageFolder));
        } finally {
            hosts.forEach(ControllerHost::close);
        }
    }

    private void requireNoOther(ControlPlaneSpec spec) {
        ControlPlaneState former = state.requireNamespace(namespace).controlPlane();
        if (former != null
                && former.remote() == null
                && !former.endpoint()
                        .equals(ControllerHost.endpoint(spec.controllers().getFirst())
                                .toString())) {
            throw CliFailure.conflict("Namespace '" + namespace + "' uses the control plane at " + former.endpoint()
                    + ": delete or disconnect that one first.");
        }
    }

    private Secret logIn(ControllerClient open, UserSpec user) {
        progress.step("waiting for the controller");
        return new Secret(Await.answer(
                TIME_TO_START, () -> open.login(user.email(), user.password().value())));
    }

    private void remember(RemoteControlPlaneState remote, URI endpoint, Secret token) {
        UserSpec user = remote.spec().iofogUser();
        state.update(
                namespace,
                kept -> kept.withControlPlane(new ControlPlaneState(
                        endpoint.toString(),
                        remote.spec().controllers().getFirst().name(),
                        user.email(),
                        user.password(),
                        token,
                        null,
                        remote)));
    }

    private RemoteControlPlaneState required() {
        return find(state, namespace)
                .orElseThrow(() -> CliFailure.notFound(
                        "Namespace '" + namespace + "' has no control plane that was installed from here."));
    }
}
