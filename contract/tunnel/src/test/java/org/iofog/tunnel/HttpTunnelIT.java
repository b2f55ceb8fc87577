package org.iofog.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.tunnel.Container;
import org.iofog.testkit.tunnel.Crowd;
import org.iofog.tunnel.http.HttpLimits;
import org.iofog.tunnel.port.PortSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** HTTP through a public port, over a real bus. */
class HttpTunnelIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private static final HttpLimits IMPATIENT =
            new HttpLimits(8 << 10, 16 << 10, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TunnelRig rig = new TunnelRig(
            BUS, new PortSettings("127.0.0.1", Duration.ofSeconds(4), Duration.ofMinutes(1), IMPATIENT, null));

    @AfterEach
    void closeAll() throws Exception {
        rig.close();
    }

    @Test
    void tellsTheMicroserviceWhoItsClientIs() throws Exception {
        // Given
        PublicPort port = open(server(exchange -> answer(
                exchange,
                String.join(
                        "|",
                        List.of(
                                first(exchange, "X-Forwarded-For"),
                                first(exchange, "X-Forwarded-Proto"),
                                first(exchange, "X-Forwarded-Host"),
                                first(exchange, "Forwarded"))))));

        // When
        HttpResponse<String> answer = get(port, "X-Forwarded-For", "192.0.2.7");

        // Then
        String host = "127.0.0.1:" + port.port();
        assertThat(answer.body())
                .isEqualTo("192.0.2.7, 127.0.0.1|http|" + host + "|for=127.0.0.1;host=\"" + host + "\";proto=http");
    }

    @Test
    void streamsBodiesOfAnySizeBothWays() throws Exception {
        // Given
        PublicPort port = open(server(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getRequestBody().transferTo(exchange.getResponseBody());
            exchange.close();
        }));
        byte[] part = new byte[1 << 20];

        // When
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(uri(port))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new ByteArrayInputStream(part), new ByteArrayInputStream(part))))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());

        // Then
        assertThat(answer.body().transferTo(OutputStream.nullOutputStream())).isEqualTo(2L << 20);
    }

    @Test
    void keepsConnectionsAliveAndAnswersOneRequestAfterTheOther() throws Exception {
        // Given
        PublicPort port = open(
                server(exchange -> answer(exchange, exchange.getRequestURI().getPath())));

        // When
        try (Socket client = TunnelRig.connect(port)) {
            String both = request("/one", "Host: a") + request("/two", "Host: a\r\nConnection: close");
            client.getOutputStream().write(both.getBytes(StandardCharsets.US_ASCII));

            // Then
            assertThat(rest(client)).containsSubsequence("200", "/one", "200", "/two");
        }
    }

    @Test
    void countsAllBytesOfRequestsAndResponses() throws Exception {
        // Given
        PublicPort port = open(server(exchange -> answer(exchange, "page")));
        String request = request("/", "Host: a\r\nConnection: close");

        // When
        String response = converse(port, request);

        // Then
        assertThat(rig.keeper.statuses()).singleElement().satisfies(status -> {
            assertThat(status.bytesIn()).isEqualTo(request.length());
            assertThat(status.bytesOut()).isEqualTo(response.length());
        });
    }

    @Test
    void passesWhatFollowsASwitchOfProtocolsUntouched() throws Exception {
        // Given
        PublicPort port = open(rig.closing(new Container(socket -> {
                    readHead(socket);
                    socket.getOutputStream()
                            .write(("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
                                            + "Upgrade: websocket\r\nSec-WebSocket-Accept: x\r\n\r\nhello")
                                    .getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().transferTo(socket.getOutputStream());
                }))
                .port());

        // When
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream()
                    .write(request("/", "Host: a\r\nConnection: Upgrade\r\nUpgrade: websocket")
                            .getBytes(StandardCharsets.US_ASCII));
            String head = readHead(client);
            assertThat(new String(client.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("hello");
            client.getOutputStream().write(new byte[] {0, 1, 2, -1});

            // Then
            assertThat(head).startsWith("HTTP/1.1 101");
            assertThat(client.getInputStream().readNBytes(4)).containsExactly(0, 1, 2, -1);
        }
    }

    @Test
    void answers502WhereNothingListensInTheContainer() throws Exception {
        // Given
        PublicPort port = open(TunnelRig.freePort());

        // When
        HttpResponse<String> answer = get(port);

        // Then
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).startsWith("The microservice web cannot be reached: The container takes no");
    }

    @Test
    void answers504WhereTheAgentIsAway() throws Exception {
        // Given
        PublicPort port = TunnelRig.port(rig.newAgent(), 1, PublicProtocol.HTTP, PortAccess.UNLIMITED);
        rig.open(port);

        // When
        HttpResponse<String> answer = get(port);

        // Then
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body())
                .isEqualTo("The microservice web cannot be reached: The agent did not answer in time.\n");
    }

    @Test
    void answers504WhereTheMicroserviceIsSlow() throws Exception {
        // Given
        PublicPort port = open(rig.closing(
                        new Container(socket -> socket.getInputStream().transferTo(OutputStream.nullOutputStream())))
                .port());

        // When
        HttpResponse<String> answer = get(port);

        // Then
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).isEqualTo("The microservice web did not answer within 2 s.\n");
    }

    @Test
    void refusesWhatIsNoHttp() throws Exception {
        PublicPort port = open(TunnelRig.freePort());

        assertThat(converse(port, "this is not a request\r\n\r\n")).startsWith("HTTP/1.1 400 Bad Request");
        assertThat(converse(port, "GET /" + "x".repeat(9000) + " HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ");
        assertThat(converse(port, request("/", "Host: a\r\nX-Large: " + "x".repeat(17_000))))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void doesNotWaitForAClientThatSendsItsHeadByteByByte() throws Exception {
        PublicPort port = open(TunnelRig.freePort());

        assertThat(converse(port, "GET / HTTP/1.1\r\nX-Slow")).startsWith("HTTP/1.1 408 Request Timeout");
    }

    @Test
    void servesOthersWhileManyClientsDoNotFinishTheirHeads() throws Exception {
        // Given
        PublicPort port = open(server(exchange -> answer(exchange, "page")));
        Crowd slow = rig.closing(new Crowd(port.port()));

        // When
        slow.stay(
                300,
                socket ->
                        socket.getOutputStream().write("GET / HTTP/1.1\r\nX-Slow".getBytes(StandardCharsets.US_ASCII)));

        // Then
        assertThat(get(port).body()).isEqualTo("page");
        for (Socket socket : slow.staying()) {
            assertThat(rest(socket)).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void asksAgainWhereTheContainerWentAwayBeforeItAnswered() throws Exception {
        // Given
        AtomicReference<String> answer = new AtomicReference<>("");
        Container container = rig.closing(new Container(socket -> {
            readHead(socket);
            socket.getOutputStream()
                    .write(answer.getAndSet("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }));
        PublicPort port = open(container.port());

        // When
        HttpResponse<String> second = get(port);

        // Then
        assertThat(second.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAStrangersNetworkInWords() throws Exception {
        // Given
        PublicPort port = TunnelRig.port(
                rig.newAgent(), 1, PublicProtocol.HTTP, new PortAccess(List.of("192.0.2.0/24"), null, null));
        rig.open(port);

        // When
        HttpResponse<String> answer = get(port);

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("This port is not open to your network.\n");
    }

    private PublicPort open(int external) {
        String agent = rig.newAgent();
        PublicPort port = TunnelRig.port(agent, external, PublicProtocol.HTTP, PortAccess.UNLIMITED);
        rig.closing(rig.serve(agent, port));
        rig.open(port);
        return port;
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private int server(Handler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        rig.closing(() -> server.stop(0));
        return server.getAddress().getPort();
    }

    private HttpResponse<String> get(PublicPort port, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(port));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(PublicPort port) {
        return URI.create("http://127.0.0.1:" + port.port() + "/path");
    }

    private static String converse(PublicPort port, String request) throws IOException {
        try (Socket client = TunnelRig.connect(port)) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return rest(client);
        }
    }

    private static String request(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\n" + headers + "\r\n\r\n";
    }

    private static String rest(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static String readHead(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String first(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }
}
