package org.iofog.cli.configure;

import java.util.Objects;
import org.iofog.cli.failure.CliFailure;
import org.iofog.contract.spec.SshAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to log in on a host; what is not given stays as it was. */
final class SshOptions {

    @Option(names = "--user", paramLabel = "USER", description = "User to log in as.")
    private @Nullable String user;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of sshd.")
    private @Nullable Integer port;

    @Option(names = "--key", paramLabel = "FILE", description = "Private key.")
    private @Nullable String key;

    SshAccess over(@Nullable SshAccess former) {
        if (user == null && port == null && key == null) {
            throw CliFailure.badInput("Nothing is to be changed: give --user, --port or --key.");
        }
        SshAccess kept = Objects.requireNonNullElse(former, new SshAccess(null, null, null));
        return new SshAccess(
                user == null ? kept.user() : user,
                port == null ? kept.port() : port,
                key == null ? kept.keyFile() : key);
    }
}
