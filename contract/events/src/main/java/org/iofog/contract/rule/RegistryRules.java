package org.iofog.contract.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.Secret;
import org.jspecify.annotations.Nullable;

/** What an image registry needs. */
public final class RegistryRules {

    private static final Pattern URL =
            Pattern.compile("(https?://)?[a-zA-Z0-9]([-a-zA-Z0-9.]*[a-zA-Z0-9])?(:[0-9]{1,5})?(/[^\\s]*)?");
    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    private RegistryRules() {}

    /** With an id the registry is there already, and an absent password stays as it is. */
    public static List<Violation> check(RegistrySpec spec) {
        Findings findings = new Findings();
        Check.present(findings, "url", spec.url(), "The registry's address")
                .filter(url -> !URL.matcher(url).matches())
                .ifPresent(url -> findings.add(
                        "url", "\"%s\" is not a registry's address: use [https://]host[:port].".formatted(url)));
        Email.check(findings, "email", spec.email());
        if (Boolean.TRUE.equals(spec.isPrivate())) {
            checkCredentials(findings, spec);
        }
        checkCertificate(findings, spec);
        return findings.all();
    }

    private static void checkCredentials(Findings findings, RegistrySpec spec) {
        Check.present(findings, "username", spec.username(), "The user name of a private registry");
        if (spec.id() == null) {
            Check.present(findings, "password", text(spec.password()), "The password of a private registry");
        }
    }

    private static void checkCertificate(Findings findings, RegistrySpec spec) {
        String certificate = spec.certificate();
        if (Boolean.TRUE.equals(spec.requiresCert())) {
            Check.present(findings, "certificate", certificate, "The certificate that requiresCert asks for");
        }
        if (certificate != null && !certificate.isBlank() && !certificate.contains(PEM)) {
            findings.add("certificate", "The certificate is not PEM: start it with \"%s\".".formatted(PEM));
        }
    }

    private static @Nullable String text(@Nullable Secret secret) {
        return secret == null ? null : secret.value();
    }
}
