package org.iofog.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of a command line, each name followed by its value. */
final class Options {

    private Options() {}

    /** @throws IllegalArgumentException with one sentence and the usage */
    static Map<String, String> parse(List<String> words, List<String> names, String usage) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (!names.contains(name)) {
                throw new IllegalArgumentException("Unknown option " + name + ". " + usage);
            }
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException("Option " + name + " needs a value. " + usage);
            }
            values.put(name, words.get(i + 1));
        }
        return values;
    }

    /** @throws IllegalArgumentException with one sentence and the usage */
    static String required(String name, Map<String, String> values, String usage) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("Option " + name + " is missing. " + usage));
    }
}
