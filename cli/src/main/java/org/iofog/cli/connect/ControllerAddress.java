package org.iofog.cli.connect;

import java.net.URI;
import org.iofog.cli.failure.CliFailure;

/** Reads what a user gives as the address of a controller. */
final class ControllerAddress {

    private static final int DEFAULT_PORT = 51121;

    private ControllerAddress() {}

    /** {@code host}, {@code host:port} or an {@code http} or {@code https} URL, as the base of the API. */
    static URI parse(String address) {
        try {
            URI given = URI.create(address.contains("://") ? address : "http://" + address);
            if (given.getHost() != null && given.getScheme().startsWith("http")) {
                int port = given.getPort() < 0 && !address.contains("://") ? DEFAULT_PORT : given.getPort();
                String authority = given.getHost() + (port < 0 ? "" : ":" + port);
                return URI.create(given.getScheme() + "://" + authority + "/api/v3");
            }
        } catch (IllegalArgumentException e) {
            throw wrong(address);
        }
        throw wrong(address);
    }

    private static CliFailure wrong(String address) {
        return CliFailure.badInput(
                "'" + address + "' is not an address: write it like ecn.example.org, 10.0.0.5:51121 or https://host.");
    }
}
