package org.iofog.systemtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.iofog.testkit.mesh.Mesh;

/** Clients of a public port who ask for its page again and again, over connections they keep. */
final class Visitors implements AutoCloseable {

    private static final String PAGE = "page";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger served = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    Visitors(int port, int number) {
        for (int i = 0; i < number; i++) {
            threads.execute(() -> visit(port));
        }
    }

    /** How many requests were answered as they should be. */
    int served() {
        return served.get();
    }

    /** What the others got. */
    Queue<String> failures() {
        return failures;
    }

    private void visit(int port) {
        try (HttpClient client = client()) {
            while (!ended) {
                String answer = fetch(client, port);
                if (answer.equals(PAGE)) {
                    served.incrementAndGet();
                } else {
                    failures.add(answer);
                }
            }
        }
    }

    /** What a single visitor gets: the page, or what was there instead of it. */
    static String fetch(int port) {
        try (HttpClient client = client()) {
            return fetch(client, port);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Mesh.SOON)
                .build();
    }

    private static String fetch(HttpClient client, int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/index.html"))
                .timeout(Mesh.SOON)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return String.valueOf(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Override
    public void close() {
        ended = true;
        threads.close();
    }
}
