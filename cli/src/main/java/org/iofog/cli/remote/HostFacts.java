package org.iofog.cli.remote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is on a host.
 *
 * @param architecture as {@code uname -m} tells it
 * @param java home of a Java that is new enough
 * @param current version that runs or would run
 * @param previous version to go back to
 * @param versions what was received as a whole
 * @param identity uuid of the agent the host is
 */
record HostFacts(
        String architecture,
        Optional<String> java,
        Optional<String> current,
        Optional<String> previous,
        Set<String> versions,
        Optional<String> identity,
        boolean hasEngine,
        boolean isRunning) {

    /** @param text lines of {@code key=value} */
    static HostFacts parse(String text) {
        List<String> lines = text.lines().toList();
        return new HostFacts(
                value(lines, "architecture").orElse("unknown"),
                value(lines, "java"),
                value(lines, "current"),
                value(lines, "previous"),
                lines.stream()
                        .filter(line -> line.startsWith("version="))
                        .map(line -> line.substring("version=".length()))
                        .collect(Collectors.toSet()),
                value(lines, "identity"),
                value(lines, "engine").isPresent(),
                value(lines, "running").isPresent());
    }

    private static Optional<String> value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
