package org.iofog.cli.volume;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was copied to an agent.
 *
 * @param paths all that a prune or a delete may remove there
 * @param matches by path, of files whose content was the same at both ends
 */
record Copied(Set<String> paths, Map<String, Match> matches) {

    static final Copied NOTHING = new Copied(Set.of(), Map.of());

    private static final String END = "\0";

    static Copied parse(String text) {
        Set<String> paths = new HashSet<>();
        Map<String, Match> matches = new HashMap<>();
        int start = 0;
        while (start < text.length()) {
            int middle = text.indexOf(END, start);
            int end = text.indexOf(END, middle + 1);
            String path = text.substring(start, middle);
            paths.add(path);
            if (middle + 1 < end) {
                matches.put(path, Match.parse(text.substring(middle + 1, end)));
            }
            start = end + 1;
        }
        return new Copied(paths, matches);
    }

    Copied with(Collection<String> more) {
        Set<String> all = new HashSet<>(paths);
        all.addAll(more);
        return new Copied(all, matches);
    }

    /** Each path, ended by a zero, and its match or nothing, ended by a zero. */
    @Override
    public String toString() {
        return paths.stream()
                .map(path -> path + END + (matches.containsKey(path) ? matches.get(path) : "") + END)
                .collect(Collectors.joining());
    }
}
