package org.iofog.cli.ssh;

import java.nio.file.Path;
import java.util.Objects;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.state.UserFiles;
import org.iofog.contract.spec.SshAccess;
import org.jspecify.annotations.Nullable;

/**
 * A host and how to log in there.
 *
 * @param keyFile private key; absent: the keys of the SSH agent and the user's usual ones are tried
 */
public record SshHost(
        String host, int port, String user, @Nullable Path keyFile) {

    private static final int DEFAULT_PORT = 22;

    /** @throws CliFailure bad input where the user is missing or the key file is not there */
    public static SshHost of(String host, @Nullable SshAccess access) {
        if (access == null || access.user() == null) {
            throw CliFailure.badInput("How to log in on host " + host
                    + " is not known: give 'ssh.user' and 'ssh.keyFile' in its document, or use 'iofogctl configure'.");
        }
        return new SshHost(
                host,
                Objects.requireNonNullElse(access.port(), DEFAULT_PORT),
                access.user(),
                access.keyFile() == null ? null : UserFiles.expand(access.keyFile()));
    }

    boolean isRoot() {
        return user.equals("root");
    }

    /** Such as {@code pi@edge-1} or {@code pi@edge-1:2222}. */
    @Override
    public String toString() {
        return user + "@" + host + (port == DEFAULT_PORT ? "" : ":" + port);
    }
}
