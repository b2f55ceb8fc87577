package org.iofog.systemtest;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A microservice's socket at the Local API of its agent, until one of both ends it. */
final class LocalApiSocket implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final Function<byte[], Optional<byte[]>> answers;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private volatile boolean ended;
    private volatile @Nullable WebSocket socket;

    private LocalApiSocket(Function<byte[], Optional<byte[]>> answers) {
        this.answers = answers;
    }

    /**
     * @param answers what each frame that arrives is answered with
     * @return empty while there is nobody
     */
    static Optional<LocalApiSocket> open(URI address, Function<byte[], Optional<byte[]>> answers) {
        LocalApiSocket opened = new LocalApiSocket(answers);
        try {
            opened.socket = HTTP.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(address, opened)
                    .join();
            return Optional.of(opened);
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }

    boolean isOpen() {
        return !ended;
    }

    /** @return whether it went out; it may be lost all the same */
    boolean send(byte[] frame) {
        WebSocket to = socket;
        if (ended || to == null) {
            return false;
        }
        try {
            to.sendBinary(ByteBuffer.wrap(frame), true).join();
            return true;
        } catch (CompletionException e) {
            ended = true;
            return false;
        }
    }

    /** The next frame is asked for when this one is answered, so that answers never overlap. */
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        begun.writeBytes(part);
        Optional<byte[]> answer = last ? answers.apply(takeFrame()) : Optional.empty();
        if (answer.isEmpty()) {
            from.request(1);
            return null;
        }
        return from.sendBinary(ByteBuffer.wrap(answer.get()), true).thenRun(() -> from.request(1));
    }

    private byte[] takeFrame() {
        byte[] frame = begun.toByteArray();
        begun.reset();
        return frame;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended = true;
    }

    @Override
    public void close() {
        ended = true;
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
