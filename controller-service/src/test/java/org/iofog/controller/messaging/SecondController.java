package org.iofog.controller.messaging;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.iofog.controller.config.ControllerConfig;

/** Another copy of the controller, as a process of its own on the same bus and database. */
@ApplicationScoped
class SecondController {

    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path DATABASE_PASSWORD = Path.of("target", "database-password");
    private static final Path LOG = Path.of("target", "second-controller.log");

    private final ControllerConfig config;
    private Process process;

    SecondController(ControllerConfig config) {
        this.config = config;
    }

    /** Returns when it is ready. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", PROGRAM.toString());
        builder.environment().put("IOFOG_BUS_URL", config.bus().url());
        builder.environment().put("IOFOG_BUS_USER", config.bus().user());
        builder.environment().put("IOFOG_BUS_PASSWORD", config.bus().password().orElseThrow());
        builder.environment().put("IOFOG_DATABASE_URL", config.database().url());
        builder.environment().put("IOFOG_DATABASE_USER", config.database().user());
        Files.writeString(DATABASE_PASSWORD, config.database().password().orElseThrow());
        builder.environment().put("IOFOG_DATABASE_PASSWORD_FILE", DATABASE_PASSWORD.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        File log = LOG.toFile();
        process = builder.redirectErrorStream(true).redirectOutput(log).start();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            String text = Files.readString(LOG);
            return text.contains("Listening on") && text.contains("Connected to the bus");
        });
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
