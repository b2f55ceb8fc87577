package org.iofog.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The one image tests run: the machine's static busybox, so that no registry is needed. */
public final class BusyboxImage {

    public static final String NAME = "iofog-test/busybox:1";

    private BusyboxImage() {}

    /** Makes the image on this machine's engine unless it is there. */
    public static synchronized void ensure() {
        if (exitCode("docker image inspect " + NAME) == 0) {
            return;
        }
        if (exitCode("tar -C / -c bin/busybox | docker import - " + NAME) != 0) {
            throw new AssertionError(NAME + " cannot be made: is Docker running, and busybox-static installed?");
        }
    }

    private static int exitCode(String command) {
        try {
            return new ProcessBuilder(List.of("sh", "-c", command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
