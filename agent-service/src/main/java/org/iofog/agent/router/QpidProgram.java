package org.iofog.agent.router;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.iofog.agent.application.router.RouterFailure;
import org.iofog.agent.application.router.RouterFile;
import org.iofog.agent.application.router.RouterProgram;
import org.iofog.agent.application.router.RouterView;
import org.jspecify.annotations.Nullable;

/**
 * A Qpid Dispatch or skupper router as this host's router. Its agent keeps it running and keeps the file it starts by
 * up to date; the router service changes and observes it while it runs.
 */
public final class QpidProgram implements RouterProgram {

    private final Path directory;
    private final Optional<Path> executable;
    private final OwnedFile configuration;
    private final OwnedFile file;
    private final ProgramLog log;
    private final HostProcess process;

    /**
     * @param directory where it keeps everything
     * @param executable the router, such as {@code /usr/sbin/skrouterd}
     */
    public QpidProgram(Path directory, Optional<Path> executable) {
        this.directory = directory;
        this.executable = executable;
        this.configuration = new OwnedFile(directory.resolve("configuration.json"));
        this.file = new OwnedFile(directory.resolve("router.json"));
        this.log = new ProgramLog(directory.resolve("router.log"));
        this.process = new HostProcess(file.path(), log);
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public void start(RouterFile wanted, Runnable ended) {
        Path program = executable
                .filter(Files::isExecutable)
                .orElseThrow(
                        () -> new RouterFailure(
                                "This host has no Qpid router: set IOFOG_QPID_ROUTER to the executable of qdrouterd or skrouterd."));
        write(wanted.text().value());
        process.start(List.of(program.toString(), "-c", file.path().toString()), ended);
    }

    @Override
    public void adopt(Runnable ended) {
        process.whenEnded(ended);
    }

    @Override
    public boolean needsRestart(RouterFile wanted) {
        return QpidBootstrap.of(configuration.read())
                .needsRestartFor(QpidBootstrap.of(wanted.text().value()));
    }

    @Override
    public RouterView converge(RouterFile wanted) {
        LoopbackPorts.requireListening(wanted.own().port());
        if (!configuration.read().equals(wanted.text().value())) {
            write(wanted.text().value());
        }
        return new RouterView(true, null, null, List.of(), List.of());
    }

    /** What was asked for comes last: until then it is written again. */
    private void write(String wanted) {
        QpidBootstrap bootstrap = QpidBootstrap.of(wanted);
        new SaslDatabase(directory).write(bootstrap.users());
        file.write(bootstrap.routerFile(directory, !isSkupper()));
        configuration.write(wanted);
    }

    private boolean isSkupper() {
        return executable
                .map(program -> program.getFileName().toString().startsWith("skrouterd"))
                .orElse(false);
    }

    @Override
    public @Nullable String lastWords() {
        return log.lastWords();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void remove() {
        stop();
        Directories.delete(directory);
    }

    @Override
    public void release() {}
}
