package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.journal.AgentHome;
import org.iofog.contract.agent.AgentSettings;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.view.ProvisionedAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine of an agent is elsewhere, or not. */
class LocalApiKeeperIT {

    private static final ProvisionedAgent IDENTITY =
            new ProvisionedAgent("7f3e", "agent-1", "default", new Secret("token"), "amqp://127.0.0.1:1");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void saysThatMicroservicesCannotReachItAndGoesOn() {
        try (MessageServices services = services("198.51.100.1")) {
            assertThat(services.problem()).isEmpty();

            services.follow(withOneMicroservice());

            await().untilAsserted(() -> assertThat(services.problem())
                    .startsWith("Microservices cannot reach this agent: "
                            + "the Local API cannot be opened at 198.51.100.1:54321 ("));
        }
    }

    @Test
    void makesATokenForTheOwnerAlone() throws Exception {
        try (MessageServices services = services("198.51.100.1")) {
            assertThat(services.problem()).isEmpty();
        }
        Path token = folder.resolve("local-api");

        assertThat(Files.readString(token)).matches("[0-9a-f]{48}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
        assertThat(new AgentHome(folder).localApiToken()).isEqualTo(Files.readString(token));
    }

    @Test
    void takesTheMessagesToTheDirectoryThatIsWanted() {
        Path disk = folder.resolve("disk");
        try (MessageServices services = services("198.51.100.1")) {
            services.follow(withMessagesIn(disk));

            assertThat(disk.resolve("messages-" + IDENTITY.uuid())).isDirectory();
            assertThat(folder.resolve("messages")).doesNotExist();
            assertThat(services.problem()).isEmpty();
        }
        try (MessageServices services = services("198.51.100.1")) {
            services.follow(withMessagesIn(Path.of(AgentSettings.DEFAULTS.diskDirectory())));

            assertThat(folder.resolve("messages")).isDirectory();
            assertThat(disk).isEmptyDirectory();
        }
    }

    @Test
    void keepsTheMessagesWhereTheyAreWhenTheyCannotBeMoved() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (MessageServices services = services("198.51.100.1")) {
            services.follow(withMessagesIn(file));

            assertThat(services.problem())
                    .startsWith("The messages cannot be moved from " + folder.resolve("messages"));
            assertThat(folder.resolve("messages")).isDirectory();
        }
    }

    private static DesiredState withMessagesIn(Path disk) {
        AgentSettings settings = new AgentSettings(10, 0, 20, disk.toString(), 50);
        return new DesiredState(
                IDENTITY.uuid(), IDENTITY.name(), IDENTITY.namespace(), 1, settings, List.of(), List.of(), List.of());
    }

    private MessageServices services(String gateway) {
        return new MessageServices(
                IDENTITY,
                BusAccess.of(
                        IDENTITY.busUrl(), IDENTITY.uuid(), IDENTITY.token().value()),
                "test",
                new AgentHome(folder),
                Duration.ofDays(7),
                engine(gateway),
                vertx,
                Clock.systemUTC());
    }

    private static DesiredState withOneMicroservice() {
        return new DesiredState(
                IDENTITY.uuid(),
                IDENTITY.name(),
                IDENTITY.namespace(),
                1,
                AgentSettings.DEFAULTS,
                List.of(),
                List.of(Microservices.sleeping("deploy")),
                List.of());
    }

    /** An engine that knows its gateway and nothing else. */
    private static ContainerEngine engine(String gateway) {
        return (ContainerEngine) Proxy.newProxyInstance(
                ContainerEngine.class.getClassLoader(),
                new Class<?>[] {ContainerEngine.class},
                (proxy, method, arguments) -> gateway);
    }
}
