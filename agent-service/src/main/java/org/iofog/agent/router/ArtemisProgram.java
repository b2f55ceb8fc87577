package org.iofog.agent.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.iofog.agent.application.router.RouterFile;
import org.iofog.agent.application.router.RouterProgram;
import org.iofog.agent.application.router.RouterView;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.ArtemisTls;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.TlsFiles;
import org.jspecify.annotations.Nullable;

/** The embedded Artemis as this host's router: a whole properties file, read again when it changes. */
public final class ArtemisProgram implements RouterProgram {

    private static final String FILE = "router.properties";

    private final Path directory;
    private final EmbeddedRouter embedded;
    private final Optional<TlsFiles> tls;
    private final Vertx vertx;
    private final OwnedFile file;
    private final ProgramLog log;
    private final HostProcess process;
    private boolean isOfFormerSoftware;
    private @Nullable ArtemisManagement management;

    /**
     * @param directory where it keeps everything
     * @param jar of the embedded program
     * @param tls for links to and from other routers
     */
    public ArtemisProgram(Path directory, Path jar, Optional<TlsFiles> tls, Vertx vertx) {
        this.directory = directory;
        this.embedded = new EmbeddedRouter(jar);
        this.tls = tls;
        this.vertx = vertx;
        this.file = new OwnedFile(directory.resolve(FILE));
        this.log = new ProgramLog(directory.resolve("router.log"));
        this.process = new HostProcess(file.path(), log);
    }

    @Override
    public boolean isRunning() {
        boolean running = process.isRunning();
        if (!running) {
            release();
        }
        return running;
    }

    @Override
    public void start(RouterFile wanted, Runnable ended) {
        List<String> command = command();
        file.write(wanted.text().value());
        tls.ifPresent(this::tellCertificate);
        process.start(command, ended);
        isOfFormerSoftware = false;
    }

    private void tellCertificate(TlsFiles files) {
        new OwnedFile(directory.resolve(ArtemisTls.CERTIFICATE_FILE))
                .write(ArtemisTls.certificateFile(files.certificate(), files.key()));
    }

    /** One that an upgrade has left behind is told by how it was started: its software has a folder of its own. */
    @Override
    public void adopt(Runnable ended) {
        process.whenEnded(ended);
        isOfFormerSoftware = embedded.isInstalled() && !process.runs(command());
    }

    private List<String> command() {
        return embedded.command(file.path(), directory.resolve("data"));
    }

    @Override
    public boolean needsRestart(RouterFile wanted) {
        ArtemisProperties present = ArtemisProperties.of(file.read());
        return isOfFormerSoftware
                || present.needsRestartFor(ArtemisProperties.of(wanted.text().value()));
    }

    @Override
    public RouterView converge(RouterFile wanted) {
        ArtemisManagement router = managementOf(wanted.own());
        ArtemisProperties properties = ArtemisProperties.of(wanted.text().value());
        JsonNode status = router.status();
        if (!isInForce(properties, status)) {
            file.write(wanted.text().value());
            router.reload();
            status = router.status();
        }
        JsonNode errors = inForce(status).path("errors");
        return new RouterView(
                isInForce(properties, status) && errors.isEmpty(),
                problem(errors),
                status.path("server").path("version").asText(null),
                properties.links(router.connected()),
                queues(router, properties));
    }

    private static JsonNode inForce(JsonNode status) {
        return status.path("configuration").path("properties").path(FILE);
    }

    private static boolean isInForce(ArtemisProperties properties, JsonNode status) {
        return inForce(status).path("fileAlder32").asLong() == properties.checksum();
    }

    /** A value may be a secret, so the names of the settings must do. */
    private static @Nullable String problem(JsonNode errors) {
        if (errors.isEmpty()) {
            return null;
        }
        return "The router cannot use these lines of its file: "
                + StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.path("value").asText().split("=")[0])
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** A reload leaves queues where they are; those that are in the file no more are removed here. */
    private static List<AddressStatus> queues(ArtemisManagement router, ArtemisProperties properties) {
        List<AddressStatus> queues = router.queues();
        queues.stream()
                .map(AddressStatus::address)
                .filter(name -> !properties.queues().contains(name))
                .forEach(router::removeQueue);
        return queues.stream()
                .filter(queue -> properties.queues().contains(queue.address()))
                .toList();
    }

    /** Opened only when somebody listens there, so that no time is lost with pauses between attempts. */
    private ArtemisManagement managementOf(MessagingEndpoint own) {
        ArtemisManagement present = management;
        if (present != null && present.isOf(own)) {
            return present;
        }
        release();
        LoopbackPorts.requireListening(own.port());
        ArtemisManagement opened = new ArtemisManagement(vertx, own);
        management = opened;
        return opened;
    }

    @Override
    public @Nullable String lastWords() {
        return log.lastWords();
    }

    @Override
    public void stop() {
        release();
        process.stop();
    }

    @Override
    public void remove() {
        stop();
        Directories.delete(directory);
    }

    @Override
    public void release() {
        if (management != null) {
            management.close();
            management = null;
        }
    }
}
