package org.iofog.router.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iofog.router.broker.RouterModel.password;
import static org.iofog.router.broker.RouterModel.router;
import static org.iofog.router.broker.RouterModel.up;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.iofog.contract.address.Addresses;
import org.iofog.router.domain.model.Router;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes of a running router: another file, and one call of its management. */
class ArtemisReloadIT {

    private static final String ADDRESS = Addresses.messages("dashboard");
    private static final Duration TIME = Duration.ofSeconds(20);

    @RegisterExtension
    final Routers routers = new Routers();

    @Test
    void givesAnEdgeAnotherUpstreamAndItsWaitingMessagesFollow() {
        RunningRouter left = routers.start(interior("left"));
        RunningRouter right = routers.start(interior("right"));
        RunningRouter edge = routers.start(edge("left"));
        try (MessageClient leftAgent = left.agent();
                MessageClient rightAgent = right.agent();
                MessageClient agent = edge.agent()) {
            List<String> atLeft = leftAgent.receive(ADDRESS);
            List<String> atRight = rightAgent.receive(ADDRESS);
            agent.send(ADDRESS, "to the left");
            Awaitility.await().atMost(TIME).until(() -> atLeft.contains("to the left"));
            left.stop();
            agent.send(ADDRESS, "while it is away");

            edge.write(edge("right"));
            edge.reload();
            agent.send(ADDRESS, "to the right");

            Awaitility.await()
                    .atMost(TIME)
                    .untilAsserted(() -> assertThat(atRight).containsExactly("while it is away", "to the right"));
        }
    }

    @Test
    void letsInWhoIsInTheNewFileAndNobodyElse() {
        RunningRouter edge = routers.start(router("edge").letsIn("former").wanted());
        edge.client("former", password("former").value()).close();

        edge.write(router("edge").letsIn("latter").wanted());
        edge.reload();

        edge.client("latter", password("latter").value()).close();
        assertThatThrownBy(() -> edge.client("former", password("former").value()))
                .hasMessageContaining("Failed to authenticate");
    }

    @Test
    void keepsConnectionsThatTheNewFileDoesNotConcern() {
        RunningRouter middle = routers.start(interior("left"));
        try (MessageClient agent = middle.agent()) {
            List<String> received = agent.receive(ADDRESS);

            middle.write(router("left")
                    .letsIn("edge")
                    .sends("edge", ADDRESS)
                    .receives("left", ADDRESS)
                    .receives("left", Addresses.messages("another"))
                    .sends("left", Addresses.messages("another"))
                    .sends("left", ADDRESS)
                    .wanted());
            middle.reload();
            agent.send(Addresses.messages("another"), "new address");
            agent.send(ADDRESS, "same connection");

            Awaitility.await()
                    .atMost(TIME)
                    .untilAsserted(() -> assertThat(received).containsExactly("same connection"));
        }
    }

    @Test
    void tellsWhichFileIsInForceAndWhichLinksAreUp() {
        routers.start(interior("left"));
        RunningRouter edge = routers.start(edge("left"));

        Awaitility.await().atMost(TIME).until(() -> isConnected(edge));
        JsonNode before = edge.manage("getStatus").path("configuration").path("properties");
        edge.write(router("edge").wanted());
        edge.reload();

        JsonNode after = edge.manage("getStatus").path("configuration").path("properties");
        assertThat(after.path("router.properties").path("errors").isEmpty()).isTrue();
        assertThat(after.path("router.properties").path("fileAlder32"))
                .isNotEqualTo(before.path("router.properties").path("fileAlder32"));
        assertThat(edge.manage("listBrokerConnections")).isEmpty();
    }

    @Test
    void tellsWhatItCouldNotRead() throws IOException {
        RunningRouter edge = routers.start(router("edge").wanted());
        Files.writeString(edge.file(), "nonsense=1\n", StandardOpenOption.APPEND);

        edge.reload();

        JsonNode file = edge.manage("getStatus")
                .path("configuration")
                .path("properties")
                .path("router.properties");
        assertThat(file.path("errors").toString()).contains("nonsense");
    }

    private static boolean isConnected(RunningRouter edge) {
        JsonNode link = edge.manage("listBrokerConnections").path(0);
        return link.path("name").asText().equals("iofog-left")
                && link.path("connected").asBoolean();
    }

    private Router interior(String id) {
        return router(id)
                .letsIn("edge")
                .sends("edge", ADDRESS)
                .receives(id, ADDRESS)
                .wanted();
    }

    private Router edge(String upstream) {
        return router("edge")
                .sends("edge", ADDRESS)
                .linksTo(upstream, routers.port(upstream), up(ADDRESS))
                .wanted();
    }
}
