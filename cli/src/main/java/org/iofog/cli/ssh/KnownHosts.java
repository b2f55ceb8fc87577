package org.iofog.cli.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.state.UserFiles;
import org.jspecify.annotations.Nullable;

/**
 * The hosts whose keys the user has seen, in the file that {@code ssh} keeps too. A host met for the first time is asked
 * about or, with {@code acceptNew}, remembered; another key than the one remembered is refused.
 */
public final class KnownHosts {

    private static final int DEFAULT_PORT = 22;
    private static final String REVOKED = "revoked";
    private static final Object FILE = new Object();

    private final Path file;
    private final boolean acceptNew;
    private final Questions questions;

    KnownHosts(Path file, boolean acceptNew, Questions questions) {
        this.file = file;
        this.acceptNew = acceptNew;
        this.questions = questions;
    }

    static KnownHosts ofUser(boolean acceptNew, Questions questions) {
        return new KnownHosts(UserFiles.ssh("known_hosts"), acceptNew, questions);
    }

    /** @throws CliFailure if the host must not be trusted */
    void check(SshHost host, PublicKey key) {
        synchronized (FILE) {
            List<KnownHostEntry> entries = entriesOf(host);
            boolean isRevoked =
                    entries.stream().anyMatch(entry -> REVOKED.equals(entry.getMarker()) && holds(entry, key));
            if (isRevoked || !entries.isEmpty() && entries.stream().noneMatch(entry -> holds(entry, key))) {
                throw SshProblem.changedKey(host, fingerprint(key), file);
            }
            if (entries.isEmpty()) {
                meet(host, key);
            }
        }
    }

    /** The types of keys it is known by, such as {@code ssh-ed25519}: it is to show one of these. */
    Set<String> keyTypesOf(SshHost host) {
        return entriesOf(host).stream()
                .map(entry -> entry.getKeyEntry().getKeyType())
                .collect(Collectors.toSet());
    }

    /** As {@code known_hosts} writes it. */
    static String nameOf(SshHost host) {
        return host.port() == DEFAULT_PORT ? host.host() : "[" + host.host() + "]:" + host.port();
    }

    private void meet(SshHost host, PublicKey key) {
        if (!acceptNew) {
            boolean isTrusted = questions
                    .confirm("Host " + nameOf(host) + " is met for the first time. Its key is " + fingerprint(key)
                            + ". Do you trust it?")
                    .orElseThrow(() -> SshProblem.unknownKey(host, fingerprint(key)));
            if (!isTrusted) {
                throw SshProblem.untrustedKey(host);
            }
        }
        remember(host, key);
    }

    private void remember(SshHost host, PublicKey key) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        file.toAbsolutePath().getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.writeString(
                    file,
                    startOfLine() + nameOf(host) + " " + PublicKeyEntry.toString(key) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw CliFailure.failed(
                    "The key of host " + host + " cannot be written to " + file + ": " + e.getMessage());
        }
    }

    private String startOfLine() throws IOException {
        return !Files.exists(file)
                        || Files.size(file) == 0
                        || Files.readString(file).endsWith("\n")
                ? ""
                : "\n";
    }

    private List<KnownHostEntry> entriesOf(SshHost host) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return KnownHostEntry.readKnownHostEntries(file).stream()
                    .filter(entry -> entry.getKeyEntry() != null && entry.isHostMatch(host.host(), host.port()))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw CliFailure.failed("The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean holds(KnownHostEntry entry, PublicKey key) {
        return KeyUtils.compareKeys(resolve(entry.getKeyEntry()), key);
    }

    private static @Nullable PublicKey resolve(AuthorizedKeyEntry entry) {
        try {
            return entry.resolvePublicKey(null, null);
        } catch (IOException | java.security.GeneralSecurityException e) {
            return null;
        }
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(key);
    }
}
