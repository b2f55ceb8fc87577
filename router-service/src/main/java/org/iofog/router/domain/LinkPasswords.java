package org.iofog.router.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.iofog.contract.spec.Secret;

/** Passwords between routers, derived from one secret that all copies of the service share; so none is kept. */
public final class LinkPasswords {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public LinkPasswords(Secret secret) {
        this.key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The password by which {@code downstream} enters {@code upstream}. */
    public Secret between(String downstream, String upstream) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal((downstream + upstream).getBytes(StandardCharsets.UTF_8));
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no " + ALGORITHM, e);
        }
    }
}
