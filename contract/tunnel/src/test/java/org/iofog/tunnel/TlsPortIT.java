package org.iofog.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.router.Certificate;
import org.iofog.testkit.tunnel.Container;
import org.iofog.tunnel.http.HttpLimits;
import org.iofog.tunnel.port.CertificateFiles;
import org.iofog.tunnel.port.PortSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Public ports that speak TLS, over a real bus. */
class TlsPortIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    @TempDir
    private Path folder;

    private Certificate certificate;
    private TunnelRig rig;

    @BeforeEach
    void startRig() {
        certificate = Certificate.in(folder);
        CertificateFiles files = new CertificateFiles(certificate.chain(), certificate.key());
        rig = new TunnelRig(
                BUS,
                new PortSettings("127.0.0.1", Duration.ofSeconds(4), Duration.ofMinutes(1), HttpLimits.USUAL, files));
    }

    @AfterEach
    void closeAll() throws Exception {
        rig.close();
    }

    @Test
    void tellsTheMicroserviceThatItsClientSpeaksHttps() throws Exception {
        // Given
        PublicPort port = open(server(), PublicProtocol.HTTP);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port.port() + "/"))
                .build();

        // When
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(answer.body()).isEqualTo("https");
        }
        assertThat(rig.keeper.statuses()).singleElement().matches(status -> status.tls());
    }

    @Test
    void carriesBytesBothWays() throws Exception {
        // Given
        PublicPort port = open(echo(), PublicProtocol.TCP);
        byte[] sent = "through".repeat(50_000).getBytes(StandardCharsets.US_ASCII);

        // When
        try (SSLSocket client = connect(port)) {
            Thread.ofVirtual().start(() -> write(client, sent));

            // Then
            assertThat(client.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
        }
    }

    @Test
    void usesNewFilesForNewConnectionsAndKeepsTheOthers() throws Exception {
        // Given
        PublicPort port = open(echo(), PublicProtocol.TCP);
        try (SSLSocket former = connect(port)) {
            roundTrip(former);

            // When
            Certificate next = Certificate.in(Files.createDirectory(folder.resolve("next")));
            Files.move(next.chain(), certificate.chain(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(next.key(), certificate.key(), StandardCopyOption.REPLACE_EXISTING);

            // Then
            try (SSLSocket later = connect(port)) {
                roundTrip(later);
                assertThat(later.getSession().getPeerCertificates())
                        .isNotEqualTo(former.getSession().getPeerCertificates());
            }
            roundTrip(former);
        }
    }

    @Test
    void goesOnWithTheFormerFilesWhereNewOnesDoNotFitTogether() throws Exception {
        // Given
        PublicPort port = open(echo(), PublicProtocol.TCP);
        connect(port).close();
        SSLContext before = trusting();

        // When
        Certificate next = Certificate.in(Files.createDirectory(folder.resolve("next")));
        Files.move(next.chain(), certificate.chain(), StandardCopyOption.REPLACE_EXISTING);

        // Then
        try (SSLSocket client = connect(port, before)) {
            roundTrip(client);
        }
    }

    @Test
    void refusesToOpenWithoutFilesThatCanBeUsedAndOpensOnceThereAreSome() throws Exception {
        // Given
        Path elsewhere = Files.move(certificate.key(), folder.resolve("elsewhere"));
        PublicPort port = TunnelRig.port(rig.newAgent(), 1, PublicProtocol.TCP, PortAccess.UNLIMITED);

        // When
        rig.keeper.follow(List.of(port));

        // Then
        await().atMost(TunnelRig.SOON)
                .untilAsserted(() -> assertThat(rig.keeper.statuses())
                        .singleElement()
                        .satisfies(status -> {
                            assertThat(status.state()).isEqualTo(PortState.REFUSED);
                            assertThat(status.problem()).startsWith("The certificate " + certificate.chain());
                        }));

        // When
        Files.move(elsewhere, certificate.key());

        // Then
        rig.open(port);
    }

    private PublicPort open(int external, PublicProtocol protocol) {
        String agent = rig.newAgent();
        PublicPort port = TunnelRig.port(agent, external, protocol, PortAccess.UNLIMITED);
        rig.closing(rig.serve(agent, port));
        rig.open(port);
        return port;
    }

    private int echo() {
        Container container = Container.echo();
        rig.closing(container);
        return container.port();
    }

    /** Answers with the protocol it is told its client speaks. */
    private int server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] protocol = String.valueOf(exchange.getRequestHeaders().getFirst("X-Forwarded-Proto"))
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, protocol.length);
            exchange.getResponseBody().write(protocol);
            exchange.close();
        });
        server.start();
        rig.closing(() -> server.stop(0));
        return server.getAddress().getPort();
    }

    private SSLSocket connect(PublicPort port) throws Exception {
        return connect(port, trusting());
    }

    private static SSLSocket connect(PublicPort port, SSLContext trusting) throws IOException {
        SSLSocket socket =
                (SSLSocket) trusting.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port.port());
        socket.setSoTimeout((int) TunnelRig.SOON.toMillis());
        socket.startHandshake();
        return socket;
    }

    private static void roundTrip(SSLSocket client) throws IOException {
        client.getOutputStream().write(7);
        assertThat(client.getInputStream().read()).isEqualTo(7);
    }

    private static void write(SSLSocket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who trusts the certificate of now and no other. */
    private SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream chain = Files.newInputStream(certificate.chain())) {
            trusted.setCertificateEntry(
                    "port", CertificateFactory.getInstance("X.509").generateCertificate(chain));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
