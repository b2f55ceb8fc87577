package org.iofog.agent.router;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iofog.agent.application.router.RouterFailure;

/** How the embedded Artemis is run as a router, as small as it goes. */
record EmbeddedRouter(Path jar) {

    /** @throws RouterFailure where this host lacks the program or a Java for it */
    List<String> command(Path file, Path data) {
        if (!Files.isReadable(jar)) {
            throw new RouterFailure(
                    "The program of the embedded router is not at %s: set IOFOG_ROUTER_JAR to where iofog-embedded.jar is."
                            .formatted(jar));
        }
        List<String> command = new ArrayList<>();
        command.add(JavaRuntime.find().toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(ahead());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of("router", "--config", file.toString(), "--data", data.toString()));
        return command;
    }

    /** What a first run of the same program loaded, where its packaging kept that: the start takes a third of the time. */
    private List<String> ahead() {
        Path cache = jar.resolveSibling("embedded.aot");
        return Files.exists(cache)
                ? List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+VerifySharedSpaces", "-XX:AOTCache=" + cache)
                : List.of();
    }
}
