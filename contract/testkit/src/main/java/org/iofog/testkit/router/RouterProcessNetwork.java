package org.iofog.testkit.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Router processes of one test, with their files in a directory that is kept for a look at their logs. */
final class RouterProcessNetwork implements RouterNetwork {

    private final Dialect dialect;
    private final Path executable;
    private final Path home;
    private final List<RouterProcess> processes = new ArrayList<>();

    RouterProcessNetwork(Dialect dialect, Path executable) {
        this.dialect = dialect;
        this.executable = executable;
        try {
            this.home = Files.createTempDirectory("iofog-routers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RunningRouter start(RouterFile file) {
        RouterFile own = dialect == Dialect.SKUPPER_ROUTER ? file.withoutPhases() : file;
        RouterProcess process = new RouterProcess(executable, home.resolve("router-" + processes.size()), own);
        processes.add(process);
        process.start();
        return process;
    }

    @Override
    public void close() {
        processes.forEach(RouterProcess::close);
    }
}
