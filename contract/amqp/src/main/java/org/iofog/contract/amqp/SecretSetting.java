package org.iofog.contract.amqp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iofog.contract.spec.Secret;

/** A secret of a service's settings, given directly or in a file; directly wins. */
public final class SecretSetting {

    private SecretSetting() {}

    /** @param name of the setting, for the sentence when it is missing */
    public static Secret of(String name, Optional<String> given, Optional<Path> file) {
        return given.map(Secret::new)
                .or(() -> file.map(SecretSetting::read))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The setting %s is missing: set it, or %s_FILE to a file that holds it."
                                .formatted(name, name)));
    }

    private static Secret read(Path file) {
        try {
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the secret in " + file, e);
        }
    }
}
