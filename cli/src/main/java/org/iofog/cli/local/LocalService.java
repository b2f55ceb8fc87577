package org.iofog.cli.local;

import java.nio.file.Path;
import java.util.Map;
import org.iofog.cli.installation.Installation;

/** A service beside the controller of a local control plane. Nothing waits for its start: its work waits on the bus. */
final class LocalService {

    private final Installation installation;
    private final LocalProcess process;
    private final String program;

    LocalService(Installation installation, Path folder, String program) {
        this.installation = installation;
        this.process = new LocalProcess(folder, program);
        this.program = program;
    }

    /** Starts it unless it runs. */
    void start(Map<String, String> settings) {
        if (!process.isRunning()) {
            process.start(installation.command(program), settings);
        }
    }

    void stop() {
        process.stop();
    }
}
