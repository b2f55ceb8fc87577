package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} lists every setting of every {@code @ConfigMapping}, with its default, and no other. Each
 * service has a section, whose first word is also that of its module.
 */
class ConfigurationDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Pattern SECTION = Pattern.compile("## (\\w+).*");
    private static final Pattern ROW = Pattern.compile("\\| `(IOFOG_[A-Z_]+)` \\| (?:`([^`]*)`)?[^|]*\\|.*");

    @Test
    void holdsEverySettingWithItsDefault() {
        assertThat(documented()).isEqualTo(mapped());
    }

    private static Map<String, String> documented() {
        Map<String, String> settings = new TreeMap<>();
        String service = "";
        for (String line : lines(ROOT.resolve("docs/configuration.md"))) {
            Matcher section = SECTION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (section.matches()) {
                service = section.group(1).toLowerCase(Locale.ROOT);
            } else if (row.matches()) {
                settings.put(service + " " + row.group(1), String.valueOf(row.group(2)));
            }
        }
        return settings;
    }

    private static Map<String, String> mapped() {
        Map<String, String> settings = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith("Config.java"))
                    .forEach(file -> new MappingSource(lines(file))
                            .settings()
                            .forEach((name, value) -> settings.put(service(file) + " " + name, value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static String service(Path file) {
        String module = ROOT.relativize(file).getName(0).toString();
        return module.substring(0, module.indexOf('-'));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
