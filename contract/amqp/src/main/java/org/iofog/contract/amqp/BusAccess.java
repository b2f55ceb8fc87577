package org.iofog.contract.amqp;

import java.net.URI;
import java.net.URISyntaxException;
import org.iofog.contract.spec.Secret;

/**
 * Where the bus is and who connects to it.
 *
 * @param url {@code amqp://host:port}, or {@code amqps://host:port} for TLS; without a port 5672 or 5671
 */
public record BusAccess(URI url, String user, Secret password) {

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
            return new BusAccess(new URI(url), user, new Secret(password));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The bus URL " + url + " must look like amqp://host:5672.", e);
        }
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
