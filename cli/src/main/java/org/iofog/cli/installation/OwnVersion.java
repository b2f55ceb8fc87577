package org.iofog.cli.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build. */
public final class OwnVersion {

    private OwnVersion() {}

    public static String text() {
        Properties properties = new Properties();
        try (InputStream file = OwnVersion.class.getResourceAsStream("/version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
