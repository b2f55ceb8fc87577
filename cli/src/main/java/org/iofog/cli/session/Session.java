package org.iofog.cli.session;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.output.Progress;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.NamespaceState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.command.NamespaceCommand.CreateNamespace;
import org.iofog.contract.view.NamespaceView;

/**
 * A namespace with the controller that serves it.
 *
 * @param owner the namespace in whose state the control plane is kept: this one, or the one it shares with
 */
public record Session(String namespace, String owner, ControlPlaneState controlPlane, ControllerClient controller) {

    private static final Duration TIME_TO_STORE = Duration.ofMinutes(1);

    /** Whether both are served by the same control plane. */
    public boolean isServedBy(Session other) {
        return controlPlane.endpoint().equals(other.controlPlane.endpoint());
    }

    /** Makes the namespace known to its control plane. @return whether it was not */
    public boolean createNamespaceIfMissing(Progress progress) {
        boolean isMissing =
                controller.namespaces().stream().map(NamespaceView::name).noneMatch(namespace::equals);
        if (isMissing) {
            CommandRun.send(controller, new CreateNamespace(namespace), TIME_TO_STORE, progress)
                    .await();
        }
        return isMissing;
    }

    /** @throws CliFailure if there is no such namespace or it has no control plane */
    public static Session open(StateFolder state, String namespace, Consumer<String> httpTrace) {
        NamespaceState kept = state.requireNamespace(namespace);
        String owner = kept.sharedWith() == null ? namespace : kept.sharedWith();
        ControlPlaneState controlPlane = state.requireNamespace(owner).controlPlane();
        if (controlPlane == null) {
            throw CliFailure.notFound(
                    "Namespace '" + namespace
                            + "' has no control plane: deploy one with 'iofogctl deploy -f', or use one with 'iofogctl connect'.");
        }
        ControllerClient controller = new ControllerClient(
                URI.create(controlPlane.endpoint()), new KeptToken(state, owner, controlPlane, httpTrace), httpTrace);
        return new Session(namespace, owner, controlPlane, controller);
    }
}
