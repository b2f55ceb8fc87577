package org.iofog.testkit.mesh;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The routers of a mesh's agents: processes of their own, which go on when their agent ends, and what they run. */
final class RouterProcesses {

    private final Path folder;

    /** @param folder of the mesh */
    RouterProcesses(Path folder) {
        this.folder = folder;
    }

    /** Present while it runs. */
    Optional<ProcessHandle> of(String agent) {
        return below(folder.resolve(agent)).findFirst();
    }

    /** As {@code kill -9}. */
    void kill(String agent) {
        ProcessHandle router = of(agent).orElseThrow();
        router.destroyForcibly();
        await().atMost(Mesh.SOON).until(() -> !router.isAlive());
    }

    void killAll() {
        below(folder).forEach(ProcessHandle::destroyForcibly);
    }

    private static Stream<ProcessHandle> below(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder + "/") && line.contains("/router/"))
                        .isPresent());
    }

    /** The program where this agent looks for it. */
    Path program(String agent) {
        Path jar = Programs.embeddedJar();
        Path software = software(agent);
        if (!Files.exists(software)) {
            try {
                Files.createSymbolicLink(software, jar.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return software.resolve(jar.getFileName());
    }

    /** From its next start on this agent's router is another copy of the program, as after an upgrade. */
    void replaceSoftware(String agent) throws IOException {
        Path former = Programs.embeddedJar();
        Path copy = Files.createDirectory(folder.resolve(agent + "-software"));
        Files.copy(former, copy.resolve(former.getFileName()));
        Files.createSymbolicLink(copy.resolve("lib"), former.resolveSibling("lib"));
        Files.delete(software(agent));
        Files.createSymbolicLink(software(agent), copy);
    }

    private Path software(String agent) {
        return folder.resolve(agent + "-router");
    }
}
