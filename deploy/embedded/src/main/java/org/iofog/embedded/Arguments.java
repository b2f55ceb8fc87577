package org.iofog.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param busPort 0: the one used last time, at first a free one
 * @param databasePort as {@code busPort}
 * @param tls absent: the bus speaks plain TCP
 */
record Arguments(
        Path data,
        String host,
        int busPort,
        int databasePort,
        @Nullable BusTls tls) {

    static final String USAGE = "Usage: embedded --data DIRECTORY [--host 127.0.0.1] [--bus-port 0] [--database-port 0]"
            + " [--bus-certificate FILE --bus-key FILE]";

    private static final String CERTIFICATE = "--bus-certificate";
    private static final String KEY = "--bus-key";
    private static final List<String> NAMES =
            List.of("--data", "--host", "--bus-port", "--database-port", CERTIFICATE, KEY);

    /** @throws IllegalArgumentException with one sentence that says what is wrong */
    static Arguments parse(List<String> words) {
        Map<String, String> values = Options.parse(words, NAMES, USAGE);
        String data = Options.required("--data", values, USAGE);
        return new Arguments(
                Path.of(data).toAbsolutePath(),
                values.getOrDefault("--host", "127.0.0.1"),
                port("--bus-port", values),
                port("--database-port", values),
                tls(values));
    }

    private static @Nullable BusTls tls(Map<String, String> values) {
        return values.containsKey(CERTIFICATE) || values.containsKey(KEY)
                ? new BusTls(file(CERTIFICATE, values), file(KEY, values))
                : null;
    }

    private static Path file(String name, Map<String, String> values) {
        Path file = Path.of(Options.required(name, values, USAGE)).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(name + " names " + file + ", which cannot be read.");
        }
        return file;
    }

    private static int port(String name, Map<String, String> values) {
        String value = values.getOrDefault(name, "0");
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException(name + " is " + value + " and must be a port from 0 to 65535.");
        }
        return Integer.parseInt(value);
    }
}
