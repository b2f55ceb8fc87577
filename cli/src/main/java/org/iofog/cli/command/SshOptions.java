package org.iofog.cli.command;

import java.util.Objects;
import org.iofog.cli.failure.CliFailure;
import org.iofog.contract.spec.SshAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for how to log in on a host. */
public final class SshOptions {

    @Option(names = "--user", paramLabel = "USER", description = "User to log in as.")
    private @Nullable String user;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of sshd.")
    private @Nullable Integer port;

    @Option(names = "--key", paramLabel = "FILE", description = "Private key to log in with.")
    private @Nullable String key;

    /** Whether any is given. */
    public boolean areGiven() {
        return user != null || port != null || key != null;
    }

    /** @throws CliFailure bad input where none is given */
    public void requireAny() {
        if (!areGiven()) {
            throw CliFailure.badInput("Nothing is to be changed: give --user, --port or --key.");
        }
    }

    /** @param former what holds where nothing else is given */
    public SshAccess over(@Nullable SshAccess former) {
        SshAccess kept = Objects.requireNonNullElse(former, new SshAccess(null, null, null));
        return new SshAccess(
                user == null ? kept.user() : user,
                port == null ? kept.port() : port,
                key == null ? kept.keyFile() : key);
    }
}
