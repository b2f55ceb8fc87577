package org.iofog.controller.domain.login;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512. Written {@code pbkdf2-sha512$<iterations>$<salt>$<hash>}, so that
 * the number of iterations can grow without a migration. Deriving takes some hundred milliseconds of CPU on purpose.
 */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {

    /** Bytes of salt a new hash needs. */
    public static final int SALT_LENGTH = 16;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int HASH_BITS = 512;

    public static PasswordHash of(String password, byte[] salt) {
        return new PasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS));
    }

    /** Takes as long as any other to say that a password does not match, and none does. */
    public static PasswordHash ofNobody() {
        return new PasswordHash(ITERATIONS, new byte[SALT_LENGTH], new byte[HASH_BITS / Byte.SIZE]);
    }

    /** @throws IllegalArgumentException if {@code encoded} is not what {@link #encoded()} writes */
    public static PasswordHash parse(String encoded) {
        String[] parts = encoded.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("not a " + SCHEME + " password hash");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3]));
    }

    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    public String encoded() {
        Base64.Encoder encoder = Base64.getEncoder();
        return String.join(
                "$", SCHEME, String.valueOf(iterations), encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    @Override
    public String toString() {
        return SCHEME;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA512", e);
        } finally {
            spec.clearPassword();
        }
    }
}
