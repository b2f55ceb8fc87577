package org.iofog.testkit.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which {@code iofogctl} looks for the programs it starts. */
public final class Installation {

    private Installation() {}

    public static Path layOut(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(
                folder.resolve("controller"), Programs.controller().getParent());
        Files.createSymbolicLink(folder.resolve("agent"), Programs.agent().getParent());
        Files.createSymbolicLink(folder.resolve("embedded"), Programs.embedded().getParent());
        return folder;
    }
}
