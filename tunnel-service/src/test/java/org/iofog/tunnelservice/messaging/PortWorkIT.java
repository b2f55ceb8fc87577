package org.iofog.tunnelservice.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.event.PublicPortEvent.PublicPortMapped;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PortStatus;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.contract.tunnel.PublicPorts;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.testkit.BusExtension;
import org.iofog.testkit.Collected;
import org.iofog.testkit.TestBus;
import org.iofog.tunnel.port.PortSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service with a controller that wants what a test says. */
class PortWorkIT {

    @RegisterExtension
    static final BusExtension BUS = new BusExtension();

    private static final Duration SOON = Duration.ofSeconds(20);

    private volatile List<PublicPort> wanted = List.of();

    @Test
    void opensAndClosesWhatTheControllerWantsAndReportsIt() {
        // Given
        TestBus controller = controller();
        Collected reports =
                controller.collect(Source.sharedQueue(Addresses.PORTS_STATUS, Addresses.CONTROLLER_PORTS_STATUS));
        PublicPort port = port();
        want(controller);
        Copy copy = new Copy();

        // When
        want(controller, port);

        // Then
        await().atMost(SOON).until(() -> isOpen(port));
        await().atMost(SOON)
                .until(() -> reports.of(PortReport.class).stream()
                        .flatMap(report -> report.ports().stream())
                        .anyMatch(status -> isOpen(status, port)));

        // When
        want(controller);

        // Then
        await().atMost(SOON).until(() -> !isOpen(port));
        copy.close();
    }

    @Test
    void takesAPortOverFromACopyThatIsGone() {
        // Given
        TestBus controller = controller();
        PublicPort port = port();
        want(controller, port);
        Copy first = new Copy();
        await().atMost(SOON).until(() -> isOpen(port));
        Copy second = new Copy();

        // When
        first.close();

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(isOpen(port)).isTrue());
        second.close();
        controller.close();
    }

    private TestBus controller() {
        TestBus controller = BUS.asController();
        controller
                .connection()
                .subscribe(Source.sharedQueue(Addresses.PORTS_QUERY, Addresses.CONTROLLER_PORTS), question -> {
                    String id = UUID.randomUUID().toString();
                    return controller
                            .connection()
                            .reply(
                                    question,
                                    new Envelope<>(
                                            id,
                                            "/controller",
                                            Instant.now(),
                                            id,
                                            question.envelope().id(),
                                            null,
                                            null,
                                            new PublicPorts(wanted)));
                });
        return controller;
    }

    private void want(TestBus controller, PublicPort... ports) {
        wanted = List.of(ports);
        PublicPort any = ports.length == 0 ? port() : ports[0];
        controller.send(
                Addresses.EVENTS + "public-port.mapped", new PublicPortMapped("default", any.microservice(), any));
    }

    private static boolean isOpen(PortStatus status, PublicPort port) {
        return status.mapping().equals(port.mapping()) && status.state() == PortState.OPEN;
    }

    private static boolean isOpen(PublicPort port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static PublicPort port() {
        try (ServerSocket free = new ServerSocket(0)) {
            return new PublicPort(
                    UUID.randomUUID().toString(),
                    "default",
                    "msvc",
                    "web",
                    free.getLocalPort(),
                    PublicProtocol.TCP,
                    null,
                    UUID.randomUUID().toString(),
                    1,
                    PortAccess.UNLIMITED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Copy implements AutoCloseable {

        private final BusAccess access = BusAccess.of(
                BUS.broker().url(),
                BUS.broker().tunnel().user(),
                BUS.broker().tunnel().password());
        private final BusConnection bus = BusConnection.open(BUS.vertx(), access);
        private final PortWork work = new PortWork(
                bus, access, BUS.vertx(), PortSettings.usual("127.0.0.1"), Duration.ofSeconds(5), Clock.systemUTC());

        Copy() {
            work.start(new StartupEvent());
        }

        @Override
        public void close() {
            work.stop(new ShutdownEvent());
            bus.close();
        }
    }
}
