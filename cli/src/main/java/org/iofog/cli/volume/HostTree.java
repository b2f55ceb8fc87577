package org.iofog.cli.volume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is below a volume's destination on one host. */
record HostTree(Map<String, HostEntry> entries) {

    static final HostTree EMPTY = new HostTree(Map.of());

    /** The {@code -printf} of {@code find} that {@link #parse} reads. */
    static final String FORMAT = "%y %m %s %P\\0%l\\0";

    private static final int OCTAL = 8;
    private static final int FIELDS = 4;

    static HostTree parse(String listing) {
        Map<String, HostEntry> entries = new HashMap<>();
        int start = 0;
        while (start < listing.length()) {
            int middle = listing.indexOf('\0', start);
            int end = listing.indexOf('\0', middle + 1);
            String[] fields = listing.substring(start, middle).split(" ", FIELDS);
            HostEntry entry = new HostEntry(
                    fields[0].charAt(0),
                    Integer.parseInt(fields[1], OCTAL),
                    Long.parseLong(fields[2]),
                    fields[3],
                    listing.substring(middle + 1, end));
            entries.put(entry.path(), entry);
            start = end + 1;
        }
        return new HostTree(entries);
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
