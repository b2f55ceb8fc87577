package org.iofog.cli.session;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.iofog.cli.http.AccessToken;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.spec.Secret;

/** The token kept in a namespace's state; when it has expired, the user's kept password gets another. */
final class KeptToken implements AccessToken {

    private final StateFolder state;
    private final String owner;
    private final ControlPlaneState controlPlane;
    private final Consumer<String> httpTrace;

    KeptToken(StateFolder state, String owner, ControlPlaneState controlPlane, Consumer<String> httpTrace) {
        this.state = state;
        this.owner = owner;
        this.controlPlane = controlPlane;
        this.httpTrace = httpTrace;
    }

    @Override
    public Optional<String> current() {
        return Optional.ofNullable(controlPlane.token()).map(Secret::value);
    }

    @Override
    public Optional<String> renew() {
        Secret password = controlPlane.password();
        if (password == null) {
            return Optional.empty();
        }
        ControllerClient open = new ControllerClient(URI.create(controlPlane.endpoint()), AccessToken.NONE, httpTrace);
        String token = open.login(controlPlane.email(), password.value());
        state.update(
                owner,
                kept -> kept.controlPlane() == null
                        ? kept
                        : kept.withControlPlane(kept.controlPlane().withToken(new Secret(token))));
        return Optional.of(token);
    }
}
