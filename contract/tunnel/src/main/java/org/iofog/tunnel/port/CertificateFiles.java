package org.iofog.tunnel.port;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A certificate chain and its key as PEM files. When they change, new connections use the new ones; ones that cannot be
 * used are told in the log and the former go on.
 */
public final class CertificateFiles {

    private static final Logger LOG = Logger.getLogger(CertificateFiles.class);

    private final Path certificate;
    private final Path key;
    private @Nullable SslContext current;
    private @Nullable Versions loaded;

    public CertificateFiles(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** Both or none; with none there is no TLS. */
    public static @Nullable CertificateFiles of(Optional<Path> certificate, Optional<Path> key) {
        if (certificate.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException(
                    "A certificate for public ports and its key belong together: set both, or none.");
        }
        return certificate.isPresent() ? new CertificateFiles(certificate.get(), key.orElseThrow()) : null;
    }

    /** @throws IllegalArgumentException with one sentence if there is none that can be used */
    public synchronized SslContext context() {
        try {
            Versions now = new Versions(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
            if (current == null || !now.equals(loaded)) {
                current = load();
                loaded = now;
            }
            return current;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return former(e);
        }
    }

    private SslContext former(Exception problem) {
        String sentence = "The certificate %s with the key %s cannot be used: %s"
                .formatted(certificate, key, problem.getMessage());
        if (current == null) {
            throw new IllegalArgumentException(sentence, problem);
        }
        LOG.warnf("%s; the former goes on.", sentence);
        return current;
    }

    private SslContext load() {
        try {
            KeyPairCheck.requirePair(certificate, key);
            return SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Versions(FileTime certificate, FileTime key) {}
}
