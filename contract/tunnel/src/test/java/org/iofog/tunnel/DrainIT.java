package org.iofog.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.tunnel.Container;
import org.iofog.tunnel.agent.ContainerTarget;
import org.iofog.tunnel.agent.ServedPorts;
import org.iofog.tunnel.port.PortSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A container has to go while a client who keeps its connection waits for an answer there. */
class DrainIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TunnelRig rig = new TunnelRig(BUS, PortSettings.usual("127.0.0.1"));
    private final String agent = rig.newAgent();
    private final ServedPorts served = new ServedPorts(agent);
    private HttpServer server;
    private PublicPort port;
    private ContainerTarget target;

    @BeforeEach
    void start() {
        port = TunnelRig.port(agent, TunnelRig.freePort(), PublicProtocol.HTTP, PortAccess.UNLIMITED);
        serve(this::answerLate);
        served.follow(List.of(port));
        target = rig.serve(agent, served);
        rig.open(port);
    }

    private void serve(HttpHandler handler) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port.externalPort());
        server = bound(() -> HttpServer.create(address, 0));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", handler);
        server.start();
    }

    /** Whoever had the port before may take a moment to let go of it. */
    private static <T> T bound(Callable<T> binding) {
        return await().atMost(TunnelRig.SOON).ignoreExceptions().until(binding, Objects::nonNull);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        rig.close();
        target.close();
        server.stop(0);
    }

    @Test
    void theRequestIsAnsweredAndThenNobodyIsConnectedAnyMore() throws Exception {
        // Given
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(post(), HttpResponse.BodyHandlers.ofString());
        asked.await();

        // When
        served.follow(List.of());
        target.look();
        rig.open(TunnelRig.leadingTo(port, rig.newAgent(), port.externalPort()));

        // Then
        assertThat(target.drain(port.microservice(), Duration.ZERO)).isFalse();

        // When
        mayAnswer.countDown();

        // Then
        assertThat(answer.get(TunnelRig.SOON.toSeconds(), TimeUnit.SECONDS).body())
                .isEqualTo("done");
        assertThat(target.drain(port.microservice(), TunnelRig.SOON)).isTrue();
    }

    @Test
    void whoComesWhileAContainerIsReplacedIsAnsweredByTheNextOnceItListens() throws Exception {
        // Given
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(post(), HttpResponse.BodyHandlers.ofString());
        asked.await();

        // When
        target.hold(port.microservice());
        mayAnswer.countDown();
        assertThat(target.drain(port.microservice(), TunnelRig.SOON)).isTrue();
        server.stop(0);
        CompletableFuture<HttpResponse<String>> late = client.sendAsync(post(), HttpResponse.BodyHandlers.ofString());
        AtomicInteger dropped = new AtomicInteger();
        Container starting = bound(() -> new Container(port.externalPort(), socket -> dropped.incrementAndGet()));
        target.admit(port.microservice());
        await().atMost(TunnelRig.SOON).until(() -> dropped.get() > 1);
        starting.close();
        serve(exchange -> answer(exchange, "done by the next"));

        // Then
        assertThat(answer.get(TunnelRig.SOON.toSeconds(), TimeUnit.SECONDS).body())
                .isEqualTo("done");
        assertThat(late.get(TunnelRig.SOON.toSeconds(), TimeUnit.SECONDS).body())
                .isEqualTo("done by the next");
    }

    private HttpRequest post() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.port() + "/"))
                .POST(HttpRequest.BodyPublishers.ofString("order"))
                .build();
    }

    private void answerLate(HttpExchange exchange) throws IOException {
        asked.countDown();
        try {
            mayAnswer.await();
            answer(exchange, "done");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String sentence) throws IOException {
        try (exchange) {
            byte[] body = sentence.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
