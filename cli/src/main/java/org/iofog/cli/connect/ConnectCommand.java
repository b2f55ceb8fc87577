package org.iofog.cli.connect;

import java.net.URI;
import java.time.Instant;
import org.iofog.cli.command.CliCommand;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.http.AccessToken;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.NamespaceState;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets a namespace use a control plane that exists already. */
@Command(
        name = "connect",
        description = {
            "Use a control plane that exists already.",
            "The password is taken from --pass, else from IOFOG_PASSWORD, else from standard input."
        })
public final class ConnectCommand extends CliCommand {

    @Option(
            names = "--ecn-addr",
            required = true,
            paramLabel = "HOST[:PORT]",
            description = "Where the controller is; port 51121 unless given.")
    private String address;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call the controller.")
    private @Nullable String name;

    @Option(names = "--email", required = true, paramLabel = "EMAIL", description = "The user to log in as.")
    private String email;

    @Option(names = "--pass", paramLabel = "PASSWORD", description = "The user's password.")
    private @Nullable String password;

    @Option(names = "--forget-password", description = "Do not keep the password for when the login has expired.")
    private boolean forgetPassword;

    @Option(names = "--force", description = "Even if the namespace uses another control plane.")
    private boolean force;

    @Override
    protected void execute() {
        URI endpoint = ControllerAddress.parse(address);
        String namespace = namespace();
        requireUnused(namespace);
        String secret = password == null ? PasswordSource.read(err()) : password;
        ControllerClient open = new ControllerClient(endpoint, AccessToken.NONE, httpTrace());
        Secret token = new Secret(open.login(email, secret));
        Secret kept = forgetPassword ? null : new Secret(secret);
        keep(namespace, new ControlPlaneState(endpoint.toString(), name, email, kept, token, null, null));
        if (session().createNamespaceIfMissing(progress())) {
            progress().notice("The control plane had no namespace '" + namespace + "'; it is created.");
        }
        progress().done("Namespace " + namespace + " uses the control plane at " + endpoint + ".");
    }

    private void requireUnused(String namespace) {
        NamespaceState present = state().namespace(namespace).orElse(null);
        if (present == null || present.holdsNothing()) {
            return;
        }
        ControlPlaneState controlPlane = present.controlPlane();
        if (controlPlane != null && controlPlane.local() != null) {
            throw CliFailure.conflict("Namespace '" + namespace
                    + "' has a control plane that runs on this machine: delete that first, or give -n another name.");
        }
        if (!force) {
            throw CliFailure.conflict("Namespace '" + namespace
                    + "' uses a control plane already: disconnect it, use --force, or give -n another name.");
        }
    }

    private void keep(String namespace, ControlPlaneState controlPlane) {
        if (state().namespace(namespace).isEmpty()) {
            state().create(namespace, NamespaceState.empty(Instant.now()));
        }
        state().update(namespace, present -> present.withControlPlane(controlPlane));
    }
}
