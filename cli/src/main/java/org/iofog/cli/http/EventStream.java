package org.iofog.cli.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.iofog.contract.view.LogEntryView;

/** Server-sent events, one after the other. {@link #next} waits; closing ends the stream. */
public final class EventStream implements AutoCloseable {

    private static final String DATA = "data:";

    private final BufferedReader lines;
    private final Function<String, LogEntryView> decoder;

    EventStream(InputStream body, Function<String, LogEntryView> decoder) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        this.decoder = decoder;
    }

    /** The next one; empty when the controller has ended the stream or the connection broke. */
    public Optional<LogEntryView> next() {
        StringBuilder data = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    data.append(line, DATA.length(), line.length()).append('\n');
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return Optional.of(decoder.apply(data.toString()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
