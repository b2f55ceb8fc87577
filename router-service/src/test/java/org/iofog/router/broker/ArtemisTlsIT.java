package org.iofog.router.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.router.broker.RouterModel.router;
import static org.iofog.router.broker.RouterModel.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.iofog.contract.address.Addresses;
import org.iofog.testkit.mesh.Mesh;
import org.iofog.testkit.router.Certificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Links between routers that have certificates, by rendered files, on real brokers. */
class ArtemisTlsIT {

    private static final String ADDRESS = Addresses.messages("dashboard");
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    @RegisterExtension
    final Routers routers = new Routers();

    private final int door = Mesh.freePort();
    private Certificate known;
    private RunningRouter interior;
    private RunningRouter edge;

    @BeforeEach
    void startInterior(@TempDir Path folder) {
        known = certificate(folder, "known");
        interior = routers.prepare("interior");
        edge = routers.prepare("edge");
        interior.tellCertificate(known);
        interior.write(router("interior")
                .letsIn("edge")
                .sends("edge", ADDRESS)
                .receives("interior", ADDRESS)
                .uses(known, known)
                .listensByTls(door)
                .wanted());
        interior.startProcess();
    }

    @Test
    void carryMessagesBetweenThoseWhoTrustEachOther() {
        startEdge(known);

        try (MessageClient sending = edge.agent();
                MessageClient receiving = interior.agent()) {
            List<String> received = receiving.receive(ADDRESS);
            sending.send(ADDRESS, "one", "two");
            Awaitility.await()
                    .atMost(TIME)
                    .untilAsserted(() -> assertThat(received).containsExactly("one", "two"));
        }
    }

    @Test
    void areNotMadeToAnybodyElse(@TempDir Path folder) {
        startEdge(certificate(folder, "another"));

        Awaitility.await().during(A_WHILE).atMost(TIME).until(() -> !isConnected(edge));
    }

    private void startEdge(Certificate trusted) {
        edge.write(router("edge")
                .sends("edge", ADDRESS)
                .uses(known, trusted)
                .linksTo("interior", door, up(ADDRESS))
                .wanted());
        edge.startProcess();
    }

    private static boolean isConnected(RunningRouter router) {
        JsonNode links = router.manage("listBrokerConnections");
        assertThat(links).hasSize(1);
        return links.get(0).path("connected").asBoolean();
    }

    private static Certificate certificate(Path folder, String name) {
        try {
            return Certificate.in(Files.createDirectory(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
