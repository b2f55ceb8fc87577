package org.iofog.cli.ssh;

import java.nio.file.Path;

/** Files in the home of the user who runs iofogctl. */
final class UserFiles {

    private UserFiles() {}

    static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }

    static Path ssh(String name) {
        return home().resolve(".ssh").resolve(name);
    }

    /** Understands {@code ~/} as a shell does. */
    static Path expand(String path) {
        return path.startsWith("~/") ? home().resolve(path.substring(2)) : Path.of(path);
    }
}
