package org.iofog.contract.rule;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of an e-mail address; only sending to it would tell whether it exists. */
final class Email {

    private static final Pattern FORM = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)*");
    private static final int MAX_LENGTH = 254;

    private Email() {}

    static void check(Findings findings, String path, @Nullable String email) {
        Check.present(findings, path, email, "The e-mail address")
                .filter(found -> !isValid(found))
                .ifPresent(found -> findings.add(
                        path, "\"%s\" is not an e-mail address: use one such as user@example.org.".formatted(found)));
    }

    private static boolean isValid(String email) {
        return email.length() <= MAX_LENGTH && FORM.matcher(email).matches();
    }
}
