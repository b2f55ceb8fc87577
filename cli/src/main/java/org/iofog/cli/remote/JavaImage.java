package org.iofog.cli.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.installation.JavaRuntime;
import org.iofog.cli.state.Folders;

/** A Java runtime for hosts that have none: made by jlink of the JDK in use, once, for hosts of the same architecture. */
final class JavaImage {

    /** From this version on, what TLS needs is in its base. */
    private static final int WITH_ELLIPTIC_CURVES = 22;

    private static final String MODULES =
            "java.se,jdk.unsupported,jdk.net,jdk.zipfs,jdk.management,jdk.naming.dns,jdk.security.auth";

    private final Path jdk;
    private final Path folder;

    /** @param folder where it is kept on this machine */
    JavaImage(Path folder) {
        this.jdk = JavaRuntime.findHome();
        this.folder = folder;
    }

    /** Such as {@code jre-25}. */
    String name() {
        return "jre-" + JavaRuntime.versionOf(jdk);
    }

    /** @throws CliFailure if it would not run there, or cannot be made */
    Archive archiveFor(String host, String architecture) {
        if (!architecture.equals(ownArchitecture())) {
            throw impossible(
                    host, "its architecture is " + architecture + ", that of this machine " + ownArchitecture());
        }
        Path image = folder.resolve(name());
        if (!Files.isExecutable(image.resolve("bin/java"))) {
            link(host, image);
        }
        return Archive.by(List.of("tar", "-C", image.toString(), "-chf", "-", "."));
    }

    private void link(String host, Path image) {
        Path jlink = jdk.resolve("bin/jlink");
        if (!Files.isExecutable(jlink)) {
            throw impossible(host, "the Java of this machine in " + jdk + " has no jlink to make one");
        }
        Path part = folder.resolve(name() + ".part");
        try {
            Files.createDirectories(folder);
            Folders.delete(part);
            Process process = new ProcessBuilder(command(jlink, part))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw impossible(host, "jlink in " + jdk + " cannot make one");
            }
            Files.move(part, image);
        } catch (IOException e) {
            throw impossible(host, "jlink in " + jdk + " cannot make one (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CliFailure.failed("Interrupted while making a Java runtime.");
        }
    }

    private List<String> command(Path jlink, Path output) {
        return List.of(
                jlink.toString(),
                "--add-modules",
                JavaRuntime.versionOf(jdk) < WITH_ELLIPTIC_CURVES ? MODULES + ",jdk.crypto.ec" : MODULES,
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--compress",
                "zip-6",
                "--output",
                output.toString());
    }

    private static CliFailure impossible(String host, String reason) {
        return CliFailure.failed("Host " + host + " has no Java 21 or newer, and " + reason + ": install one there.");
    }

    /** In the words of {@code uname -m}. */
    private static String ownArchitecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
