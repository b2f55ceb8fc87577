package org.iofog.controller.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Passwords from files: where a setting ends in {@code -file}, the content of that file. Anything set directly wins. */
public final class PasswordFiles implements ConfigSourceFactory {

    private static final int BELOW_EVERYTHING_SET = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> derived = new HashMap<>();
        readPassword(context, derived, "iofog.bus.password");
        readPassword(context, derived, "iofog.database.password");
        return List.of(new PropertiesConfigSource(derived, "password files", BELOW_EVERYTHING_SET));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(BELOW_EVERYTHING_SET);
    }

    private static void readPassword(ConfigSourceContext context, Map<String, String> derived, String key) {
        String file = valueOf(context, key + "-file");
        if (file != null) {
            derived.put(key, read(Path.of(file)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password file " + file, e);
        }
    }

    private static @Nullable String valueOf(ConfigSourceContext context, String key) {
        ConfigValue value = context.getValue(key);
        return value == null || value.getValue() == null || value.getValue().isBlank() ? null : value.getValue();
    }
}
