package org.iofog.cli.ssh;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;

/** Words what went wrong with a host: which one, at which step, and what to try. */
public final class SshProblem {

    private SshProblem() {}

    static CliFailure connecting(SshHost host, Throwable cause) {
        return new CliFailure(
                ExitCode.UNREACHABLE, "Host " + host + ", connecting: " + reason(host, rootOf(cause)), cause);
    }

    private static String reason(SshHost host, Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "no such name is known; check 'host'.";
            case UnresolvedAddressException e -> "no such name is known; check 'host'.";
            case ConnectException e ->
                "nothing listens on port " + host.port() + "; check that sshd runs there, and 'ssh.port'.";
            case NoRouteToHostException e -> "there is no way to it; check its address and the network.";
            default ->
                "it does not answer (" + cause.getMessage() + "); check its address, 'ssh.port' and its firewall.";
        };
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    static CliFailure unknownKey(SshHost host, String fingerprint) {
        return CliFailure.failed("Host " + host + ", checking its key: it is met for the first time, with the key "
                + fingerprint + ", and nobody can be asked; compare that with what"
                + " 'ssh-keygen -l -f' says there of the files /etc/ssh/ssh_host_*.pub, then use --accept-new.");
    }

    static CliFailure untrustedKey(SshHost host) {
        return CliFailure.failed(
                "Host " + host + ", checking its key: you do not trust it, so nothing was sent there.");
    }

    static CliFailure changedKey(SshHost host, String fingerprint, Path knownHosts) {
        return CliFailure.failed("Host " + host + ", checking its key: it is not the one kept in " + knownHosts
                + " but "
                + fingerprint + "; somebody may be in between. If the host was set up anew, remove the former key with"
                + " 'ssh-keygen -R " + KnownHosts.nameOf(host) + "'.");
    }

    static CliFailure missingKeyFile(SshHost host, Path keyFile) {
        return CliFailure.badInput(
                "Host " + host + ", logging in: there is no key file " + keyFile + "; check 'ssh.keyFile'.");
    }

    static CliFailure unreadableKeyFile(SshHost host, Path keyFile, String reason) {
        return CliFailure.badInput(
                "Host " + host + ", logging in: the key file " + keyFile + " cannot be used (" + reason + ").");
    }

    static CliFailure passPhrase(SshHost host, Path keyFile) {
        return CliFailure.failed("Host " + host + ", logging in: the pass phrase of " + keyFile
                + " is missing or wrong; type it when asked, set IOFOG_SSH_PASSPHRASE, or load the key into your SSH"
                + " agent.");
    }

    static CliFailure loggingIn(SshHost host, Throwable cause) {
        String key = host.keyFile() == null ? "your keys" : "the key " + host.keyFile();
        return new CliFailure(
                ExitCode.FAILED,
                "Host " + host + ", logging in: it refuses user " + host.user() + " with " + key
                        + "; check 'ssh.user', and that the public key is in that user's ~/.ssh/authorized_keys.",
                cause);
    }

    static CliFailure sudo(SshHost host, String answer) {
        return CliFailure.failed("Host " + host + ", becoming root: sudo says \"" + answer + "\"; let " + host.user()
                + " use sudo without a password ('" + host.user()
                + " ALL=(ALL) NOPASSWD: ALL' in a file of /etc/sudoers.d), or log in as root.");
    }

    /** @param doing what was to be done, such as {@code installing the agent} */
    public static CliFailure command(SshHost host, String doing, CommandResult result) {
        String reason = result.isOutOfSpace()
                ? "a disk there is full; make room and do it again, what is done already stays."
                : result.lastWords();
        return CliFailure.failed("Host " + host + ", " + doing + ": " + reason);
    }

    /** The connection broke, or what was sent or read did not get through. */
    public static CliFailure lost(SshHost host, String doing, Throwable cause) {
        return new CliFailure(
                ExitCode.UNREACHABLE,
                "Host " + host + ", " + doing + ": the connection was lost ("
                        + rootOf(cause).getMessage() + "); do it again, what is done already stays.",
                cause);
    }
}
