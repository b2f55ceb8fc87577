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
        Credentials databaseOwner) {

    Settings {
        router = orGenerated(router);
    }

    static Settings initial() {
        return new Settings(
                0,
                0,
                Credentials.generated("controller"),
                Credentials.generated("operator"),
                Credentials.generated("router"),
                Credentials.generated("iofog"));
    }

    Settings withPorts(int newBusPort, int newDatabasePort) {
        return new Settings(newBusPort, newDatabasePort, controller, operator, router, databaseOwner);
    }

    /** Data of an earlier version knows no such user. */
    private static Credentials orGenerated(@Nullable Credentials kept) {
        return kept == null ? Credentials.generated("router") : kept;
    }
}
