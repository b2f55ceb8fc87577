package org.iofog.testkit.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which {@code iofogctl} looks for the programs it starts. */
public final class Installation {

    private Installation() {}

    public static Path layOut(Path folder) throws IOException {
        Files.createDirectories(folder);
        link(folder.resolve("controller"), "controller-service", "controller-service");
        link(folder.resolve("agent"), "agent-service", "agent-service");
        link(folder.resolve("router"), "router-service", "router-service");
        link(folder.resolve("tunnel"), "tunnel-service", "tunnel-service");
        Files.createSymbolicLink(
                folder.resolve("embedded"), Programs.embeddedJar().getParent());
        return folder;
    }

    private static void link(Path folder, String module, String artifact) throws IOException {
        if (Programs.isNative(module)) {
            Files.createDirectories(folder);
            Files.createSymbolicLink(
                    folder.resolve(folder.getFileName().toString()), Programs.binary(module, artifact));
        } else {
            Files.createSymbolicLink(folder, Programs.jar(module).getParent());
        }
    }
}
