package org.iofog.agent.router;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iofog.agent.application.router.RouterFailure;

/**
 * How the embedded Artemis is run as a router, as small as it goes. It is started where it really is, whatever links lead
 * there: what it loads later is of the same version, though the links may lead elsewhere by then.
 */
record EmbeddedRouter(Path jar) {

    boolean isInstalled() {
        return Files.isReadable(jar);
    }

    /** @throws RouterFailure where this host lacks the program or a Java for it */
    List<String> command(Path file, Path data) {
        if (!isInstalled()) {
            throw new RouterFailure(
                    "The program of the embedded router is not at %s: set IOFOG_ROUTER_JAR to where iofog-embedded.jar is."
                            .formatted(jar));
        }
        List<String> command = new ArrayList<>();
        command.add(JavaRuntime.find().toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(ahead());
        command.addAll(List.of("-jar", installed().toString()));
        command.addAll(List.of("router", "--config", file.toString(), "--data", data.toString()));
        return command;
    }

    private Path installed() {
        try {
            return jar.toRealPath();
        } catch (IOException e) {
            throw new RouterFailure("The program of the embedded router at %s cannot be read.".formatted(jar), e);
        }
    }

    /** What a first run of the same program loaded, where its packaging kept that: the start takes a third of the time. */
    private List<String> ahead() {
        Path cache = installed().resolveSibling("embedded.aot");
        return Files.exists(cache)
                ? List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+VerifySharedSpaces", "-XX:AOTCache=" + cache)
                : List.of();
    }
}
