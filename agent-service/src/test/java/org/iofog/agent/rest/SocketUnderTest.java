package org.iofog.agent.rest;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.IoMessageBinary;
import org.iofog.contract.iomessage.SocketFrames;

/** A microservice's end of a socket, which keeps every frame. */
final class SocketUnderTest implements WebSocket.Listener, AutoCloseable {

    private final List<byte[]> frames = new CopyOnWriteArrayList<>();
    private final List<byte[]> pongs = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private volatile String closeReason = "";
    private WebSocket socket;

    private SocketUnderTest() {}

    static SocketUnderTest open(HttpClient client, URI address) {
        SocketUnderTest opened = new SocketUnderTest();
        opened.socket = client.newWebSocketBuilder().buildAsync(address, opened).join();
        return opened;
    }

    List<byte[]> frames() {
        return frames;
    }

    List<byte[]> pongs() {
        return pongs;
    }

    List<byte[]> framesOf(byte kind) {
        return frames.stream().filter(frame -> frame[0] == kind).toList();
    }

    String closeReason() {
        return closeReason;
    }

    void send(IoMessage message) {
        send(SocketFrames.message(IoMessageBinary.encode(message)));
    }

    void acknowledge() {
        send(new byte[] {SocketFrames.ACKNOWLEDGEMENT});
    }

    void send(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
    }

    void ping(byte content) {
        socket.sendPing(ByteBuffer.wrap(new byte[] {content})).join();
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        begun.writeBytes(part);
        if (last) {
            frames.add(begun.toByteArray());
            begun.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
        byte[] content = new byte[data.remaining()];
        data.get(content);
        pongs.add(content);
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeReason = reason;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
