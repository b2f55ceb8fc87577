package org.iofog.agent.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iofog.agent.journal.AgentHome;
import org.iofog.testkit.mesh.Program;
import org.iofog.testkit.mesh.Programs;

/** The program {@code iofog-agent} as it is shipped, all started in one agent home. */
final class AgentPrograms implements AutoCloseable {

    private final Path folder = AgentInProcess.temporaryDirectory();
    private final List<Program> started = new ArrayList<>();

    AgentHome home() {
        return new AgentHome(folder.resolve("home"));
    }

    /** Another host with the same disk, as a machine that was cloned: not what runs, but what it would run by. */
    AgentPrograms copied() {
        AgentPrograms copy = new AgentPrograms();
        home().identity().identity().ifPresent(copy.home().identity()::keep);
        home().routerJournal().configuration().ifPresent(copy.home().routerJournal()::keep);
        home().routerJournal().localAccess().ifPresent(copy.home().routerJournal()::keep);
        return copy;
    }

    Program start(String... arguments) {
        Program program = new Program(
                Programs.agent(),
                folder.resolve(arguments[0] + "-" + UUID.randomUUID() + ".log"),
                Map.of(
                        "IOFOG_AGENT_HOME",
                        home().directory().toString(),
                        "IOFOG_ROUTER_JAR",
                        Programs.embeddedJar().toString()),
                arguments);
        program.start();
        started.add(program);
        return program;
    }

    /** Starts a command and waits for its end. */
    Program run(String... arguments) {
        Program program = start(arguments);
        ControllerSide.soon().until(() -> !program.isAlive());
        return program;
    }

    String permissions(String file) {
        try {
            return PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(home().directory().resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(home().directory().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The router processes of this home. */
    List<ProcessHandle> routers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(home().routers().toString()))
                        .isPresent())
                .toList();
    }

    @Override
    public void close() {
        started.forEach(Program::close);
        routers().forEach(ProcessHandle::destroyForcibly);
    }
}
