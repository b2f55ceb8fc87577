package org.iofog.contract.rule;

import java.util.List;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.BusSpec;
import org.iofog.contract.spec.DatabaseSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** What a control plane on this machine needs. */
public final class LocalControlPlaneRules {

    private LocalControlPlaneRules() {}

    public static List<Violation> check(LocalControlPlaneSpec spec) {
        Findings findings = new Findings();
        if (spec.iofogUser() == null) {
            findings.add("iofogUser", "The first user is missing: give an email and a password.");
        } else {
            UserRules.check(findings.within("iofogUser"), spec.iofogUser());
        }
        if (spec.controller() != null) {
            Check.port(findings, "controller.port", spec.controller().port());
        }
        if (spec.bus() != null) {
            checkBus(findings.within("bus"), spec.bus());
        }
        if (spec.database() != null) {
            checkDatabase(findings.within("database"), spec.database());
        }
        return findings.all();
    }

    private static void checkBus(Findings findings, BusSpec bus) {
        Check.present(findings, "url", bus.url(), "The bus's address, such as amqp://host:5672,");
        Check.present(findings, "user", bus.user(), "The user of the bus");
        checkPassword(findings, bus.password());
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
