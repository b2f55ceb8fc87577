package org.iofog.systemtest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings out of the source of a {@code @ConfigMapping} interface, by the format the build enforces. */
final class MappingSource {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern GROUP = Pattern.compile("    interface (\\w+) \\{");
    private static final Pattern GETTER = Pattern.compile("( {4}| {8})([\\w<>.]+) (\\w+)\\(\\);");
    private static final Pattern DEFAULT = Pattern.compile(" +@WithDefault\\(\"(.*)\"\\)");

    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private String prefix = "";
    private String group = "";
    private String defaultValue = "null";

    MappingSource(List<String> lines) {
        lines.stream().map(GROUP::matcher).filter(Matcher::matches).forEach(name -> groups.put(name.group(1), ""));
        lines.forEach(this::read);
    }

    /** Environment variables and their defaults; {@code null} where there is none. */
    Map<String, String> settings() {
        return settings;
    }

    private void read(String line) {
        Matcher prefixed = PREFIX.matcher(line);
        Matcher grouped = GROUP.matcher(line);
        Matcher defaulted = DEFAULT.matcher(line);
        Matcher getter = GETTER.matcher(line);
        if (prefixed.find()) {
            prefix = prefixed.group(1);
        } else if (grouped.matches()) {
            group = grouped.group(1);
        } else if (defaulted.matches()) {
            defaultValue = defaulted.group(1);
        } else if (getter.matches() && !prefix.isEmpty()) {
            add(getter.group(1).length() == 8, getter.group(2), getter.group(3));
        }
    }

    private void add(boolean nested, String type, String getter) {
        String variable = variable(nested ? groups.get(group) : prefix, getter);
        if (groups.containsKey(type)) {
            groups.put(type, variable);
        } else {
            settings.put(variable, defaultValue);
        }
        defaultValue = "null";
    }

    private static String variable(String start, String getter) {
        String name = start + "_" + getter.replaceAll("([A-Z])", "_$1");
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
