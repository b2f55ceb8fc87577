package org.iofog.embedded;

/**
 * What stays the same over restarts, so that clients find the servers again: ports and passwords.
 *
 * @param busPort the port that was asked for, or the free one that was picked at the first start
 */
record Settings(
        int busPort, int databasePort, Credentials controller, Credentials operator, Credentials databaseOwner) {

    static Settings initial() {
        return new Settings(
                0,
                0,
                Credentials.generated("controller"),
                Credentials.generated("operator"),
                Credentials.generated("iofog"));
    }

    Settings withPorts(int newBusPort, int newDatabasePort) {
        return new Settings(newBusPort, newDatabasePort, controller, operator, databaseOwner);
    }
}
