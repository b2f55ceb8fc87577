package org.iofog.contract.agent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a host asks whether it is still an agent, and knows that the answer comes from its own control plane. Both sides
 * derive from the host's token what names it and what signs the answer; the token itself never travels.
 */
public final class Membership {

    private static final String MAC = "HmacSHA256";

    private Membership() {}

    /** What the control plane says of a host's token. */
    public enum Standing {
        /** It is the one its agent has now. */
        MEMBER,
        /** Its agent was detached or deleted, or another host is that agent. */
        REMOVED
    }

    /**
     * What a host asks.
     *
     * @param credential names its token, see {@link #credentialOf}
     * @param nonce chosen anew for each question, so that no answer serves twice
     */
    public record Question(String credential, String nonce) {}

    /** @param proof see {@link #sign} */
    public record Answer(Standing standing, String proof) {}

    public static String credentialOf(String token) {
        return digest("iofog credential " + token);
    }

    /** What only the host and its control plane know. */
    public static String keyOf(String token) {
        return digest("iofog membership " + token);
    }

    public static String sign(String key, String nonce, Standing standing) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(bytes(key), MAC));
            return HexFormat.of().formatHex(mac.doFinal(bytes(nonce + " " + standing)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + MAC, e);
        }
    }

    /** Whether {@code answer} was given to this nonce by someone who knows the key of {@code token}. */
    public static boolean isGenuine(Answer answer, String nonce, String token) {
        String expected = sign(keyOf(token), nonce, answer.standing());
        return MessageDigest.isEqual(bytes(expected), bytes(answer.proof()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
