package org.iofog.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** A user name and its password. */
public record Credentials(String user, String password) {

    private static final int PASSWORD_BYTES = 24;

    static Credentials generated(String user) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return new Credentials(user, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    @Override
    public String toString() {
        return user;
    }
}
