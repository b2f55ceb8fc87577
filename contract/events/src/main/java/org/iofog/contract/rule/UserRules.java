package org.iofog.contract.rule;

import java.util.List;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.UserSpec;
import org.jspecify.annotations.Nullable;

/** Who may be a user. */
public final class UserRules {

    public static final int MIN_NAME_LENGTH = 3;
    public static final int MIN_PASSWORD_LENGTH = 8;

    private UserRules() {}

    public static List<Violation> check(UserSpec spec) {
        Findings findings = new Findings();
        check(findings, spec);
        return findings.all();
    }

    /** The first user of a control plane. */
    static void checkFirst(Findings findings, @Nullable UserSpec user) {
        if (user == null) {
            findings.add("iofogUser", "The first user is missing: give an email and a password.");
        } else {
            check(findings.within("iofogUser"), user);
        }
    }

    static void check(Findings findings, UserSpec spec) {
        checkName(findings, "name", spec.name());
        checkName(findings, "surname", spec.surname());
        Email.check(findings, "email", spec.email());
        if (spec.password() == null || spec.password().value().length() < MIN_PASSWORD_LENGTH) {
            findings.add(
                    "password",
                    "The password is missing or too short: use at least %d characters.".formatted(MIN_PASSWORD_LENGTH));
        }
    }

    private static void checkName(Findings findings, String path, @Nullable String name) {
        if (name != null && name.length() < MIN_NAME_LENGTH) {
            findings.add(path, "\"%s\" is too short: use at least %d characters.".formatted(name, MIN_NAME_LENGTH));
        }
    }
}
