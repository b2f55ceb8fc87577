package org.iofog.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.embedded.EmbeddedBus;
import org.iofog.testkit.router.Certificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bus that speaks TLS, and who can speak to it. */
class TlsBusIT {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private Certificate certificate;
    private TemporaryBus bus;

    @BeforeEach
    void start(@TempDir Path folder) {
        certificate = Certificate.in(folder);
        bus = new TemporaryBus(certificate);
        bus.broker().start();
    }

    @AfterEach
    void stop() {
        bus.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void servesWhoTrustsItsAuthority() {
        assertThat(bus.broker().url()).startsWith("amqps://");

        try (BusConnection connection = BusConnection.open(
                        vertx, access(bus.broker().url()).trusting(Optional.of(certificate.chain())));
                BrokerManagement management = new BrokerManagement(connection)) {
            assertThat(management
                            .invoke("listAddresses", ",")
                            .await()
                            .atMost(TIME)
                            .asText())
                    .contains("iofog.commands");
        }
    }

    @Test
    void isToldFromAnImpostorByWhoTrustsAnother() {
        expectNoWay(access(bus.broker().url()));
    }

    @Test
    void doesNotSpeakToWhoComesWithoutTls() {
        expectNoWay(access(bus.broker().url().replace("amqps:", "amqp:")));
    }

    private void expectNoWay(BusAccess access) {
        try (BusConnection connection = BusConnection.open(vertx, access)) {
            await().atMost(TIME)
                    .untilAsserted(() -> assertThat(connection.problem()).startsWith("No connection to the bus"));
            assertThat(connection.isConnected()).isFalse();
        }
    }

    private BusAccess access(String url) {
        EmbeddedBus broker = bus.broker();
        return BusAccess.of(url, broker.controller().user(), broker.controller().password());
    }
}
