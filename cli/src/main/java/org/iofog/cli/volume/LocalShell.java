package org.iofog.cli.volume;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.ssh.CommandResult;

/** A shell on this machine, for agents that run here. */
final class LocalShell implements HostShell {

    private static final Logger LOG = System.getLogger(LocalShell.class.getName());

    @Override
    public CommandResult run(String command, InputStream input) {
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", command).start();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Thread errors = Thread.ofVirtual().start(() -> copy(process.getErrorStream(), err));
            Thread feeding = Thread.ofVirtual().start(() -> feed(input, process.getOutputStream()));
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            feeding.join();
            errors.join();
            return new CommandResult(exitCode, out, err.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CliFailure.failed("No shell can be started on this machine: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CliFailure.failed("Interrupted while copying.");
        }
    }

    private static void feed(InputStream input, OutputStream command) {
        try (command) {
            input.transferTo(command);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The command ended before it had read everything, and tells why itself", e);
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
