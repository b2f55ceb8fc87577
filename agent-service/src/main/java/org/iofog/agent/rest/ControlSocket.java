package org.iofog.agent.rest;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.messages.Configurations;
import org.iofog.contract.iomessage.SocketFrames;

/** Tells a microservice that its configuration has changed. */
final class ControlSocket {

    private static final byte[] SIGNAL = {SocketFrames.NEW_CONFIGURATION};

    private ControlSocket() {}

    static void serve(
            Vertx vertx,
            ServerWebSocket socket,
            String microservice,
            Configurations configurations,
            Resending resending) {
        Context context = vertx.getOrCreateContext();
        MicroserviceSocket<byte[]> signals = new MicroserviceSocket<>(vertx, socket, signal -> signal, resending);
        Subscription changes =
                configurations.listen(microservice, () -> context.runOnContext(now -> signals.push(SIGNAL)));
        socket.closeHandler(closed -> changes.close());
        socket.binaryMessageHandler(frame -> received(signals, frame));
    }

    private static void received(MicroserviceSocket<byte[]> signals, Buffer frame) {
        if (MicroserviceSocket.isAcknowledgement(frame)) {
            signals.acknowledged();
        } else {
            signals.refuse("The control socket takes acknowledgements only.");
        }
    }
}
