package org.iofog.testkit.router;

import io.vertx.core.Handler;
import io.vertx.core.net.NetSocket;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.sasl.ProtonSaslAuthenticator;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.proton.engine.Sasl;
import org.apache.qpid.proton.engine.Transport;
import org.jspecify.annotations.Nullable;

/** Lets in who knows a password, or anyone where there are no users. */
final class FakeSasl implements ProtonSaslAuthenticator {

    static final String USER = "user";
    private static final String ANONYMOUS = "ANONYMOUS";
    private static final String PLAIN = "PLAIN";

    private final @Nullable Map<String, String> users;
    private @Nullable ProtonConnection connection;
    private @Nullable Sasl sasl;
    private boolean succeeded;

    FakeSasl(@Nullable Map<String, String> users) {
        this.users = users;
    }

    @Override
    public void init(NetSocket socket, ProtonConnection protonConnection, Transport transport) {
        connection = protonConnection;
        Sasl server = transport.sasl();
        server.server();
        server.allowSkip(false);
        server.setMechanisms(users == null ? new String[] {ANONYMOUS, PLAIN} : new String[] {PLAIN});
        sasl = server;
    }

    @Override
    public void process(Handler<Boolean> completionHandler) {
        Sasl server = Objects.requireNonNull(sasl);
        String[] chosen = server.getRemoteMechanisms();
        if (chosen.length == 0) {
            completionHandler.handle(false);
            return;
        }
        succeeded = chosen[0].equals(PLAIN) ? isKnown(response(server)) : users == null;
        server.done(succeeded ? Sasl.SaslOutcome.PN_SASL_OK : Sasl.SaslOutcome.PN_SASL_AUTH);
        completionHandler.handle(true);
    }

    @Override
    public boolean succeeded() {
        return succeeded;
    }

    private static String[] response(Sasl sasl) {
        byte[] response = new byte[sasl.pending()];
        sasl.recv(response, 0, response.length);
        return new String(response, StandardCharsets.UTF_8).split("\0", -1);
    }

    private boolean isKnown(String[] response) {
        Objects.requireNonNull(connection).attachments().set(USER, String.class, response[1]);
        return users == null || response[2].equals(users.get(response[1]));
    }
}
