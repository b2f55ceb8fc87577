package org.iofog.router.domain.plan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.iofog.contract.spec.Secret;

/** Passwords between routers, derived from one secret that all copies of the service share, so that none is stored. */
public final class LinkPasswords {

    private static final String ALGORITHM = "HmacSHA256";

    /** Deriving them anew would be the longest part of a plan. */
    private static final int REMEMBERED = 100_000;

    private final SecretKeySpec key;
    private final Map<String, Secret> derived = new ConcurrentHashMap<>();

    public LinkPasswords(Secret secret) {
        this.key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The password by which {@code downstream} enters {@code upstream}. */
    public Secret between(String downstream, String upstream) {
        if (derived.size() > REMEMBERED) {
            derived.clear();
        }
        return derived.computeIfAbsent(downstream + upstream, this::derive);
    }

    private Secret derive(String pair) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(pair.getBytes(StandardCharsets.UTF_8));
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no " + ALGORITHM, e);
        }
    }
}
