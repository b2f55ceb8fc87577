package org.iofog.cli.connect;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.iofog.cli.failure.CliFailure;
import org.jspecify.annotations.Nullable;

/** Gets a password that is not on the command line: from the environment, by asking, or from standard input. */
final class PasswordSource {

    private static final String VARIABLE = "IOFOG_PASSWORD";

    private PasswordSource() {}

    static String read(PrintWriter err) {
        String given = System.getenv(VARIABLE);
        if (given != null) {
            return given;
        }
        Console console = System.console();
        if (console != null) {
            err.print("Password: ");
            err.flush();
            char[] typed = console.readPassword();
            return required(typed == null ? null : new String(typed));
        }
        return required(firstLineOfInput());
    }

    private static @Nullable String firstLineOfInput() {
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(@Nullable String password) {
        if (password == null || password.isEmpty()) {
            throw CliFailure.badInput(
                    "No password was given: use --pass, set " + VARIABLE + ", or write it to standard input.");
        }
        return password;
    }
}
