package org.iofog.tunnel.port;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Finds out whether a certificate and a key fit together, as of two files that are replaced one is new before the other. */
final class KeyPairCheck {

    private static final byte[] SAMPLE = new byte[32];

    private KeyPairCheck() {}

    /** @throws IllegalArgumentException with what is wrong, if they do not */
    static void requirePair(Path certificate, Path key) throws IOException {
        try (InputStream chain = Files.newInputStream(certificate)) {
            PublicKey published = CertificateFactory.getInstance("X.509")
                    .generateCertificate(chain)
                    .getPublicKey();
            if (!verifies(published, privateKey(key, published.getAlgorithm()))) {
                throw new IllegalArgumentException("the key is not the certificate's");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static boolean verifies(PublicKey published, PrivateKey secret) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(schemeOf(published.getAlgorithm()));
        signature.initSign(secret);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(published);
        signature.update(SAMPLE);
        return signature.verify(signed);
    }

    private static String schemeOf(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }

    private static PrivateKey privateKey(Path key, String algorithm) throws IOException, GeneralSecurityException {
        String content = Files.readString(key).replaceAll("-----[^-]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(content);
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
