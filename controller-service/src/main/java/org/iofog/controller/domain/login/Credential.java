package org.iofog.controller.domain.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A random value that proves who someone is: a user's token, an agent's bus password or a provisioning key. Only its
 * {@link #hash()} is kept; a plain SHA-256 is enough, as there is nothing to guess.
 */
public record Credential(String value) {

    /** Without 0, 1, I, L, O and U: nothing looks like something else, and no word comes out by accident. */
    private static final String KEY_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int KEY_LENGTH = 12;
    private static final int TOKEN_BYTES = 32;

    /** 256 random bits, for programs. */
    public static Credential token(RandomGenerator random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new Credential(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Twelve characters, 58 random bits, for people to copy; far too many to try in the life of a key. */
    public static Credential provisioningKey(RandomGenerator random) {
        StringBuilder key = new StringBuilder(KEY_LENGTH);
        for (int i = 0; i < KEY_LENGTH; i++) {
            key.append(KEY_ALPHABET.charAt(random.nextInt(KEY_ALPHABET.length())));
        }
        return new Credential(key.toString());
    }

    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "********";
    }
}
