package org.iofog.contract.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rejection.Violation;
import org.jspecify.annotations.Nullable;

/** What agents, microservices, applications, catalog items and namespaces may be called. */
public final class NameRules {

    public static final int MIN_LENGTH = 3;
    public static final int MAX_LENGTH = 63;

    /** The control plane's own router; no resource may take its name. */
    public static final String DEFAULT_ROUTER = "default-router";

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    private NameRules() {}

    public static boolean isValid(String name) {
        return check("", name).isEmpty();
    }

    /** @param path where the name stands in its document, such as {@code metadata.name} */
    public static List<Violation> check(String path, @Nullable String name) {
        Findings findings = new Findings();
        check(findings, path, name);
        return findings.all();
    }

    static void check(Findings findings, String path, @Nullable String name) {
        Check.present(findings, path, name, "The name").ifPresent(found -> checkName(findings, path, found));
    }

    private static void checkName(Findings findings, String path, String name) {
        if (DEFAULT_ROUTER.equals(name)) {
            findings.add(
                    path,
                    "\"%s\" is reserved for the control plane's router: choose another name.".formatted(name),
                    RejectionCode.RESERVED_NAME);
        } else {
            checkForm(findings, path, name);
        }
    }

    /** As {@link #check}, for a place that refers to a router, which may be the default router. */
    static void checkRouter(Findings findings, String path, @Nullable String name) {
        Check.present(findings, path, name, "The router's name").ifPresent(found -> checkForm(findings, path, found));
    }

    private static void checkForm(Findings findings, String path, String name) {
        if (name.length() < MIN_LENGTH) {
            findings.add(path, "\"%s\" is too short: use at least %d characters.".formatted(name, MIN_LENGTH));
        } else if (name.length() > MAX_LENGTH) {
            findings.add(path, "\"%s\" is too long: use at most %d characters.".formatted(name, MAX_LENGTH));
        } else if (!NAME.matcher(name).matches()) {
            findings.add(
                    path,
                    "\"%s\" is not a name: use lower-case letters, digits and inner hyphens, with dots between such words."
                            .formatted(name));
        }
    }
}
