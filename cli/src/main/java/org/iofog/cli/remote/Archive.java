package org.iofog.cli.remote;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.iofog.cli.failure.CliFailure;

/** A tar archive that this machine's {@code tar} makes while it is read. */
final class Archive implements AutoCloseable {

    private final Process tar;

    private Archive(Process tar) {
        this.tar = tar;
    }

    static Archive by(List<String> command) {
        try {
            return new Archive(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw CliFailure.failed("The program tar is needed on this machine: " + e.getMessage());
        }
    }

    InputStream content() {
        return tar.getInputStream();
    }

    /** Fails where it could not be made as a whole. */
    void requireWhole() {
        try {
            if (tar.waitFor() != 0) {
                throw CliFailure.failed("What should travel to the host cannot be read: tar ended with exit code "
                        + tar.exitValue() + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CliFailure.failed("Interrupted while sending.");
        }
    }

    @Override
    public void close() {
        tar.destroy();
    }
}
