package org.iofog.contract.rule;

import java.util.List;
import org.iofog.contract.spec.BusSpec;
import org.iofog.contract.spec.DatabaseSpec;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** What a bus and a database of one's own need to be told. */
final class ServerRules {

    private ServerRules() {}

    static void check(Findings findings, @Nullable BusSpec bus, @Nullable DatabaseSpec database) {
        if (bus != null) {
            checkBus(findings.within("bus"), bus);
        }
        if (database != null) {
            checkDatabase(findings.within("database"), database);
        }
    }

    private static void checkBus(Findings findings, BusSpec bus) {
        Check.present(findings, "url", bus.url(), "The bus's address, such as amqp://host:5672,");
        Check.present(findings, "user", bus.user(), "The user of the bus");
        checkPassword(findings, bus.password());
        if (bus.authority() != null && bus.url() != null && !bus.url().startsWith("amqps:")) {
            findings.add(
                    "authority", "An authority is trusted with TLS only: begin the url with amqps, or leave it out.");
        }
    }

    private static void checkDatabase(Findings findings, DatabaseSpec database) {
        Check.oneOf(findings, "provider", database.provider(), List.of("postgres", "postgresql"));
        Check.present(findings, "host", database.host(), "The database's host");
        Check.port(findings, "port", database.port());
        Check.present(findings, "user", database.user(), "The user of the database");
        checkPassword(findings, database.password());
    }

    private static void checkPassword(Findings findings, @Nullable Secret password) {
        Check.present(findings, "password", password == null ? null : password.value(), "The password");
    }
}
