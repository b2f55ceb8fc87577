package org.iofog.cli.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.iofog.cli.state.UserFiles;

/** The private keys to log in with: the host's key file, or the user's usual ones. */
final class KeyFiles {

    private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private final Questions questions;

    KeyFiles(Questions questions) {
        this.questions = questions;
    }

    /** @throws org.iofog.cli.failure.CliFailure if the host's key file cannot be used */
    List<KeyPair> of(SshHost host) {
        if (host.keyFile() != null) {
            if (!Files.exists(host.keyFile())) {
                throw SshProblem.missingKeyFile(host, host.keyFile());
            }
            return load(host, host.keyFile());
        }
        return Stream.of(UserFiles.ssh(""))
                .flatMap(folder -> USUAL.stream().map(folder::resolve))
                .filter(Files::exists)
                .flatMap(file -> load(host, file).stream())
                .toList();
    }

    private List<KeyPair> load(SshHost host, Path file) {
        AtomicBoolean isLocked = new AtomicBoolean();
        FilePasswordProvider passPhrase = (session, resource, attempt) -> {
            isLocked.set(true);
            return questions.secret("Pass phrase of " + file).orElse(null);
        };
        try (var content = Files.newInputStream(file)) {
            List<KeyPair> keys = new ArrayList<>();
            Optional.ofNullable(SecurityUtils.loadKeyPairIdentities(
                            null, NamedResource.ofName(file.toString()), content, passPhrase))
                    .ifPresent(loaded -> loaded.forEach(keys::add));
            return keys;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw isLocked.get()
                    ? SshProblem.passPhrase(host, file)
                    : SshProblem.unreadableKeyFile(host, file, String.valueOf(e.getMessage()));
        }
    }
}
