package org.iofog.embedded;

import org.jspecify.annotations.Nullable;

/**
 * What stays the same over restarts, so that clients find the servers again: ports and passwords.
 *
 * @param busPort the port that was asked for, or the free one that was picked at the first start
 */
record Settings(
        int busPort,
        int databasePort,
        Credentials controller,
        Credentials operator,
        Credentials router,
        Credentials tunnel,
        Credentials databaseOwner) {

    Settings {
        router = orGenerated(router, Roles.ROUTER);
        tunnel = orGenerated(tunnel, Roles.TUNNEL);
    }

    static Settings initial() {
        return new Settings(
                0,
                0,
                Credentials.generated(Roles.CONTROLLER),
                Credentials.generated(Roles.OPERATOR),
                Credentials.generated(Roles.ROUTER),
                Credentials.generated(Roles.TUNNEL),
                Credentials.generated("iofog"));
    }

    Settings withPorts(int newBusPort, int newDatabasePort) {
        return new Settings(newBusPort, newDatabasePort, controller, operator, router, tunnel, databaseOwner);
    }

    ServiceUsers users() {
        return new ServiceUsers(controller, operator, router, tunnel);
    }

    /** Data of an earlier version knows no such user. */
    private static Credentials orGenerated(@Nullable Credentials kept, String user) {
        return kept == null ? Credentials.generated(user) : kept;
    }
}
