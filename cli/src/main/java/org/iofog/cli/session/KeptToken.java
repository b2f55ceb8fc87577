package org.iofog.cli.session;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.iofog.cli.http.AccessToken;
import org.iofog.cli.http.ControllerClient;
import org.iofog.cli.state.ControlPlaneState;
import org.iofog.cli.state.StateFolder;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** The token kept in a namespace's state; when it has expired, the user's kept password gets another. */
final class KeptToken implements AccessToken {

    private final StateFolder state;
    private final String owner;
    private final ControlPlaneState controlPlane;
    private final Consumer<String> httpTrace;
    private @Nullable Secret token;

    KeptToken(StateFolder state, String owner, ControlPlaneState controlPlane, Consumer<String> httpTrace) {
        this.state = state;
        this.owner = owner;
        this.controlPlane = controlPlane;
        this.httpTrace = httpTrace;
        this.token = controlPlane.token();
    }

    @Override
    public Optional<String> current() {
        return Optional.ofNullable(token).map(Secret::value);
    }

    @Override
    public Optional<String> renew() {
        Secret password = controlPlane.password();
        if (password == null) {
            return Optional.empty();
        }
        ControllerClient open = new ControllerClient(URI.create(controlPlane.endpoint()), AccessToken.NONE, httpTrace);
        Secret renewed = new Secret(open.login(controlPlane.email(), password.value()));
        token = renewed;
        state.update(
                owner,
                kept -> kept.controlPlane() == null
                        ? kept
                        : kept.withControlPlane(kept.controlPlane().withToken(renewed)));
        return Optional.of(renewed.value());
    }
}
