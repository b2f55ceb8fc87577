package org.iofog.contract.amqp;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where the bus is and who connects to it.
 *
 * @param url {@code amqp://host:port}, or {@code amqps://host:port} for TLS; without a port 5672 or 5671
 * @param authority PEM file of whose certificates to trust; absent: those the Java runtime trusts
 */
public record BusAccess(
        URI url, String user, Secret password, @Nullable Path authority) {

    private static final int PORT = 5672;
    private static final int TLS_PORT = 5671;

    /** @throws IllegalArgumentException with one sentence if the URL is not one of a bus */
    public BusAccess {
        boolean known = "amqp".equals(url.getScheme()) || "amqps".equals(url.getScheme());
        if (!known || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "The bus URL " + url + " must look like amqp://host:5672 or amqps://host:5671.");
        }
    }

    /** @throws IllegalArgumentException with one sentence if the URL is not one of a bus */
    public static BusAccess of(String url, String user, String password) {
        try {
            return new BusAccess(new URI(url), user, new Secret(password), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The bus URL " + url + " must look like amqp://host:5672.", e);
        }
    }

    /** @throws IllegalArgumentException with one sentence if the file cannot be read */
    public BusAccess trusting(Optional<Path> given) {
        Path file = given.map(Path::toAbsolutePath).orElse(null);
        if (file != null && !Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "IOFOG_BUS_AUTHORITY names no file that can be read: %s.".formatted(file));
        }
        return new BusAccess(url, user, password, file);
    }

    /** The same bus, as another user. */
    public BusAccess as(String otherUser, Secret otherPassword) {
        return new BusAccess(url, otherUser, otherPassword, authority);
    }

    public boolean isTls() {
        return "amqps".equals(url.getScheme());
    }

    public String host() {
        return url.getHost();
    }

    public int port() {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return isTls() ? TLS_PORT : PORT;
    }
}
