package org.iofog.cli.ssh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.iofog.cli.failure.CliFailure;

/** An open connection to a host. What it is given as input never shows in the host's list of processes. */
public final class SshConnection implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SshConnection.class.getName());
    private static final int PACKET = 1 << 15;
    private static final String WITHOUT_PASSWORD = "sudo -n -- ";

    private final SshHost host;
    private final SshClient client;
    private final ClientSession session;
    private boolean mayBeRoot;

    SshConnection(SshHost host, SshClient client, ClientSession session) {
        this.host = host;
        this.client = client;
        this.session = session;
        this.mayBeRoot = host.isRoot();
    }

    public SshHost host() {
        return host;
    }

    /** Runs a shell command as the user who is logged in. */
    public CommandResult run(String command) {
        return run(command, InputStream.nullInputStream());
    }

    public CommandResult run(String command, InputStream input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(command, input, out);
    }

    /** Runs a shell command as root, by sudo where the user is another. */
    public CommandResult runAsRoot(String command, InputStream input) {
        return run(asRoot(command), input);
    }

    /**
     * Runs a shell script as root and returns what it printed.
     *
     * @param doing for the user, should it fail: such as {@code installing the agent}
     * @throws CliFailure with the script's last words
     */
    public String script(String doing, String script, String... arguments) {
        String words = Arrays.stream(arguments).map(ShellWords::quote).collect(Collectors.joining(" "));
        InputStream input = new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8));
        CommandResult result = runAsRoot("sh -s -- " + words, input);
        if (!result.isDone()) {
            throw SshProblem.command(host, doing, result);
        }
        return result.out();
    }

    /** Runs a shell command as root and passes on what it prints as it comes. */
    public CommandResult stream(String command, OutputStream out) {
        return run(asRoot(command), InputStream.nullInputStream(), out);
    }

    /** A new SFTP session, with the rights of the user who is logged in. */
    public SftpClient sftp() {
        try {
            return SftpClientFactory.instance().createSftpClient(session);
        } catch (IOException e) {
            throw SshProblem.lost(host, "opening SFTP", e);
        }
    }

    @Override
    public void close() {
        client.stop();
    }

    private String asRoot(String command) {
        if (!mayBeRoot) {
            CommandResult answer = run(WITHOUT_PASSWORD + "true");
            if (!answer.isDone()) {
                throw SshProblem.sudo(host, answer.lastWords());
            }
            mayBeRoot = true;
        }
        return host.isRoot() ? command : WITHOUT_PASSWORD + "sh -c " + ShellWords.quote(command);
    }

    private CommandResult run(String command, InputStream input, OutputStream out) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify();
            feed(input, channel.getInvertedIn());
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 0L);
            Integer exitCode = channel.getExitStatus();
            if (exitCode == null) {
                throw new IOException("it ended before the command did");
            }
            String printed = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
            return new CommandResult(exitCode, printed, err.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw SshProblem.lost(host, "running a command", e);
        }
    }

    /** In whole packets: the library itself would send small ones, and wait after each. */
    private static void feed(InputStream input, OutputStream command) {
        byte[] packet = new byte[PACKET];
        try (command) {
            int length = input.readNBytes(packet, 0, PACKET);
            while (length > 0) {
                command.write(packet, 0, length);
                length = input.readNBytes(packet, 0, PACKET);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The command ended before it had read everything, and tells why itself", e);
        }
    }
}
