package org.iofog.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command line of a router. */
record RouterArguments(Path file, Path data) {

    static final String USAGE = "Usage: embedded router --config FILE --data DIRECTORY";

    /** @throws IllegalArgumentException with one sentence that says what is wrong */
    static RouterArguments parse(List<String> words) {
        Map<String, String> values = Options.parse(words, List.of("--config", "--data"), USAGE);
        return new RouterArguments(path("--config", values), path("--data", values));
    }

    private static Path path(String name, Map<String, String> values) {
        return Path.of(Options.required(name, values, USAGE)).toAbsolutePath();
    }
}
