package org.iofog.cli.state;

import java.nio.file.Path;

/** Files in the home of the user who runs iofogctl. */
public final class UserFiles {

    private UserFiles() {}

    public static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }

    public static Path ssh(String name) {
        return home().resolve(".ssh").resolve(name);
    }

    /** Understands {@code ~/} as a shell does. */
    public static Path expand(String path) {
        return path.startsWith("~/") ? home().resolve(path.substring(2)) : Path.of(path);
    }
}
