package org.iofog.cli.volume;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is below a volume's destination on one host.
 *
 * @param listed when, by the host's clock
 */
record HostTree(Instant listed, Map<String, HostEntry> entries) {

    /** A command that prints the host's time, before a listing. */
    static final String CLOCK = "date +%s";

    /** The {@code -printf} of {@code find}, started at or below {@code .}, for the rest of what {@link #parse} reads. */
    static final String FORMAT = "%y %m %s %i %T@ %C@ %p\\0%l\\0";

    private static final int OCTAL = 8;
    private static final int WORDS = 3;

    /** @param listing empty where there is no destination */
    static HostTree parse(String listing) {
        int start = listing.indexOf('\n') + 1;
        Instant listed =
                start == 0 ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(listing.substring(0, start - 1)));
        Map<String, HostEntry> entries = new HashMap<>();
        while (start < listing.length()) {
            int middle = listing.indexOf('\0', start);
            int end = listing.indexOf('\0', middle + 1);
            HostEntry entry = entry(listing.substring(start, middle), listing.substring(middle + 1, end));
            entries.put(entry.path(), entry);
            start = end + 1;
        }
        return new HostTree(listed, entries);
    }

    private static HostEntry entry(String line, String target) {
        String[] words = line.split(" ", WORDS);
        int path = words[2].indexOf(" ./");
        return new HostEntry(
                words[0].charAt(0),
                Integer.parseInt(words[1], OCTAL),
                Stamp.parse(words[2].substring(0, path)),
                words[2].substring(path + " ./".length()),
                target);
    }

    /** The folders that are left once the obstacles, with all that is in them, are gone. */
    List<String> foldersWithout(List<String> obstacles) {
        return entries.values().stream()
                .filter(HostEntry::isFolder)
                .map(HostEntry::path)
                .filter(path -> obstacles.stream()
                        .noneMatch(obstacle -> path.equals(obstacle) || path.startsWith(obstacle + "/")))
                .toList();
    }

    @Nullable
    HostEntry at(String path) {
        return entries.get(path);
    }
}
