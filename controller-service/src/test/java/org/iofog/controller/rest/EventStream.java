package org.iofog.controller.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.view.LogEntryView;
import org.jspecify.annotations.Nullable;

/** Reads the event stream until it is closed. */
final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private final List<LogEntryView> entries = new CopyOnWriteArrayList<>();

    private EventStream() {}

    /** Returns when the stream is there. */
    static EventStream open(String query, @Nullable Long lastEventId) {
        EventStream stream = new EventStream();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v3/events?" + query))
                .header("Authorization", Api.login())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", String.valueOf(lastEventId));
        }
        HttpResponse<Stream<String>> response = stream.client
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .join();
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        Thread.ofVirtual().start(() -> response.body().forEach(stream::line));
        return stream;
    }

    List<String> subjects() {
        return entries.stream().map(LogEntryView::subject).toList();
    }

    List<Long> ids() {
        return ids;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void line(String line) {
        try {
            if (line.startsWith("id:")) {
                ids.add(Long.valueOf(line.substring(3).strip()));
            } else if (line.startsWith("data:")) {
                entries.add(JSON.readValue(line.substring(5), LogEntryView.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
