package org.iofog.contract.amqp;

import io.vertx.core.Handler;
import io.vertx.core.net.NetSocket;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.sasl.ProtonSaslAuthenticator;
import org.apache.qpid.proton.engine.Sasl;
import org.apache.qpid.proton.engine.Transport;

/** Any user with any password. */
public final class EverybodyIsLetIn implements ProtonSaslAuthenticator {

    private Sasl sasl;

    @Override
    public void init(NetSocket socket, ProtonConnection connection, Transport transport) {
        sasl = transport.sasl();
        sasl.server();
        sasl.setMechanisms("PLAIN");
    }

    @Override
    public void process(Handler<Boolean> completed) {
        boolean asked = sasl.getRemoteMechanisms().length > 0;
        if (asked) {
            sasl.done(Sasl.SaslOutcome.PN_SASL_OK);
        }
        completed.handle(asked);
    }

    @Override
    public boolean succeeded() {
        return sasl.getOutcome() == Sasl.SaslOutcome.PN_SASL_OK;
    }
}
