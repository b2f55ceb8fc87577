package org.iofog.agent.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.iofog.agent.application.router.RouterFailure;
import org.iofog.contract.spec.Secret;

/**
 * The users of a Qpid router, who are in a database of Cyrus SASL. The router opens it anew for each login, so that it can
 * be replaced while the router runs.
 */
record SaslDatabase(Path directory) {

    private static final String PROGRAM = "saslpasswd2";

    /** @throws RouterFailure where the host has no program to write it */
    void write(Map<String, Secret> users) {
        Path database = directory.resolve("users.sasldb");
        Path draft = directory.resolve("users.sasldb.draft");
        String settings = """
                pwcheck_method: auxprop
                auxprop_plugin: sasldb
                sasldb_path: %s
                mech_list: PLAIN
                """.formatted(database);
        new OwnedFile(directory.resolve("qdrouterd.conf")).write(settings);
        new OwnedFile(directory.resolve("skrouterd.conf")).write(settings);
        try {
            Files.deleteIfExists(draft);
            users.forEach((user, password) -> add(draft, user, password));
            if (!users.isEmpty()) {
                Files.move(draft, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + database + ": " + e.getMessage(), e);
        }
    }

    /** The password goes in by the standard input: a command line can be read by others. */
    private static void add(Path draft, String user, Secret password) {
        try {
            Process process = new ProcessBuilder(PROGRAM, "-c", "-p", "-f", draft.toString(), user)
                    .redirectErrorStream(true)
                    .start();
            try (Writer in = process.outputWriter()) {
                in.write(password.value());
            }
            if (process.waitFor() != 0) {
                throw new RouterFailure("The router's user %s cannot be added with %s.".formatted(user, PROGRAM));
            }
        } catch (IOException e) {
            throw new RouterFailure(
                    "This host has no %s: install the tools of Cyrus SASL, which keep the users of a Qpid router."
                            .formatted(PROGRAM),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
