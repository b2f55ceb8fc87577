package org.iofog.benchmark;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.net.URI;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.IoMessageBinary;
import org.iofog.contract.iomessage.SocketFrames;

/** Sends messages as fast as its agent reads them. */
final class SocketPublisher implements PathEnd.Publisher {

    private final Context context;
    private final WebSocket socket;
    private Buffer frame = Buffer.buffer();
    private int unsent;
    private long number;

    SocketPublisher(Vertx vertx, URI address) {
        context = vertx.getOrCreateContext();
        socket = SocketEnd.opened(vertx, context, address);
        context.runOnContext(now -> {
            socket.binaryMessageHandler(receipt -> SocketEnd.acknowledge(socket));
            socket.drainHandler(drained -> sendMore());
        });
    }

    @Override
    public void send(int messages, byte[] content) {
        IoMessage message = IoMessage.of("benchmark", "application/octet-stream", content);
        Buffer next = Buffer.buffer(SocketFrames.message(IoMessageBinary.encode(message)));
        context.runOnContext(now -> {
            unsent += messages;
            frame = next;
            sendMore();
        });
    }

    private void sendMore() {
        while (unsent > 0 && !socket.writeQueueFull()) {
            unsent--;
            frame.setLong(frame.length() - Long.BYTES, number++);
            var unused = socket.writeBinaryMessage(frame);
        }
    }
}
