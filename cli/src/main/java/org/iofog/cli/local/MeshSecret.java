package org.iofog.cli.local;

import java.security.SecureRandom;
import java.util.Base64;

/** What passwords between routers are derived from. */
public final class MeshSecret {

    private static final int BYTES = 32;

    private MeshSecret() {}

    public static String random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
