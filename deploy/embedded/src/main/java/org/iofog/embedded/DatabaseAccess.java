package org.iofog.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives the owner a database and lets nobody in without a password. A fresh server trusts every local user. */
final class DatabaseAccess {

    private static final String RULES = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private DatabaseAccess() {}

    static void restrict(EmbeddedPostgres server, Path data, String database, Credentials owner)
            throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "pg_roles WHERE rolname = '%s'".formatted(owner.user()))) {
                statement.execute("CREATE ROLE %s LOGIN".formatted(owner.user()));
            }
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(owner.user(), owner.password()));
            statement.execute("ALTER ROLE postgres PASSWORD '%s'".formatted(owner.password()));
            if (!exists(statement, "pg_database WHERE datname = '%s'".formatted(database))) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, owner.user()));
            }
            Files.writeString(data.resolve("pg_hba.conf"), RULES);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static boolean exists(Statement statement, String fromWhere) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT 1 FROM " + fromWhere)) {
            return rows.next();
        }
    }
}
