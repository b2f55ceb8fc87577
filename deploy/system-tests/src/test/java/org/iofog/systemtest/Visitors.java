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

/** Clients of a public port who ask for its page, or place an order, again and again, over connections they keep. */
final class Visitors implements AutoCloseable {

    private static final String PAGE = "page";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger served = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    private Visitors(HttpRequest request, int number) {
        for (int i = 0; i < number; i++) {
            threads.execute(() -> visit(request));
        }
    }

    static Visitors readers(int port, int number) {
        return new Visitors(page(port), number);
    }

    /** What they ask for must not be done twice, and takes a moment. */
    static Visitors buyers(int port, int number) {
        HttpRequest.BodyPublisher order = HttpRequest.BodyPublishers.ofString("one of each");
        return new Visitors(to(port, "/cgi-bin/order").POST(order).build(), number);
    }

    /** How many requests were answered as they should be. */
    int served() {
        return served.get();
    }

    /** What the others got. */
    Queue<String> failures() {
        return failures;
    }

    private void visit(HttpRequest request) {
        try (HttpClient client = client()) {
            while (!ended) {
                String answer = answer(client, request);
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
            return answer(client, page(port));
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Mesh.SOON)
                .build();
    }

    private static HttpRequest page(int port) {
        return to(port, "/index.html").build();
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Mesh.SOON);
    }

    private static String answer(HttpClient client, HttpRequest request) {
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
