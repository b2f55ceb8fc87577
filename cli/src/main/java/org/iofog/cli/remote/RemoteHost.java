package org.iofog.cli.remote;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.iofog.cli.ssh.CommandResult;
import org.iofog.cli.ssh.ShellWords;
import org.iofog.cli.ssh.SshConnection;
import org.iofog.cli.ssh.SshProblem;

/** One service on one host, and its software there. Each step can be repeated, whatever the former try left behind. */
final class RemoteHost {

    /** A version that has not reported by then makes way for the one before it. */
    static final Duration TIME_TO_CONFIRM = Duration.ofSeconds(120);

    /** Nor is a version waited for that has been started so often by then: it ends by itself. */
    private static final int MOST_STARTS = 3;

    /** What the launcher says when it goes back. */
    private static final String MAKES_WAY = " makes way for ";

    private final SshConnection connection;
    private final HostService service;

    RemoteHost(SshConnection connection, HostService service) {
        this.connection = connection;
        this.service = service;
    }

    String name() {
        return connection.host().host();
    }

    /** @param home of the agent there; @param engine its container engine's address */
    HostFacts facts(String home, String engine) {
        return HostFacts.parse(run("looking at what is there", HostScript.FACTS, home, engine));
    }

    void installEngine() {
        run("installing a container engine", HostScript.ENGINE);
    }

    /**
     * Sends an archive that becomes the folder {@code name} of the software once it is there as a whole. Where it does not
     * fit, or is cut off, the host clears away what came.
     */
    void receive(String name, Archive archive) {
        String part = service.root() + "/" + name + ".part";
        try (archive) {
            CommandResult result = connection.runAsRoot(
                    "rm -rf %1$s && mkdir -p %1$s && tar -xof - -C %1$s || { rm -rf %1$s; exit 1; }"
                            .formatted(ShellWords.quote(part)),
                    archive.content());
            if (!result.isDone()) {
                throw SshProblem.command(connection.host(), "receiving " + name, result);
            }
            archive.requireWhole();
        }
        run("receiving " + name, HostScript.RECEIVE, name);
    }

    /** @return whether that is new to the host */
    boolean writeSettings(Map<String, String> settings) {
        String text = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + ShellWords.quote(entry.getValue()) + "\n")
                .sorted()
                .collect(Collectors.joining());
        return write(service.settings(), "600", text);
    }

    void writeLauncher() {
        write(
                service.launcher(),
                "755",
                HostScript.launcher()
                        .replace("@ROOT@", service.root())
                        .replace("@PROGRAM@", service.program())
                        .replace("@NAME@", service.name())
                        .replace("@SECONDS@", String.valueOf(TIME_TO_CONFIRM.toSeconds()))
                        .replace("@STARTS@", String.valueOf(MOST_STARTS)));
    }

    /** Its services run this version from their next start on. */
    void use(String version) {
        run("choosing " + version, HostScript.USE, version);
    }

    /** What the service writes into a file once it is ready. */
    String awaitFile(String path, Duration atMost) {
        return run("waiting for " + service.name(), HostScript.AWAIT_FILE, path, String.valueOf(atMost.toSeconds()));
    }

    /** Writes a file that only root reads. @return whether that is new to the host */
    boolean writeSecret(String path, String text) {
        return write(path, "600", text);
    }

    Optional<String> read(String path) {
        CommandResult result = connection.runAsRoot("cat " + path, InputStream.nullInputStream());
        return result.isDone() ? Optional.of(result.out().strip()) : Optional.empty();
    }

    void start() {
        run("starting " + service.name(), HostScript.START);
    }

    void restart() {
        run("starting " + service.name(), HostScript.RESTART);
    }

    /** Runs another version, which is to be confirmed where there was one before. */
    void switchTo(String version) {
        run("starting " + version, HostScript.SWITCH, version, String.valueOf(TIME_TO_CONFIRM.toSeconds()));
    }

    void confirm() {
        run("keeping the new version", HostScript.CONFIRM);
    }

    void goBack() {
        run("going back to the version before", HostScript.BACK);
    }

    void remove(List<String> paths) {
        run("removing " + service.name(), HostScript.REMOVE, paths.toArray(String[]::new));
    }

    /** Runs the service's program for one of its own commands. */
    CommandResult command(String input, String... words) {
        String line = service.launcher() + " "
                + List.of(words).stream().map(ShellWords::quote).collect(Collectors.joining(" "));
        return connection.runAsRoot(line, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    /** Which version runs, or would run. */
    String current() {
        return output("readlink " + service.root() + "/current");
    }

    String endOfLog(int lines) {
        return output("tail -n " + lines + " " + service.log());
    }

    /** What the log says up to where the host went back by itself. */
    String endOfLogBeforeGoingBack(int lines) {
        return output("grep -B %d '%s' %s | tail -n %d".formatted(lines, MAKES_WAY, service.log(), lines + 1));
    }

    /** Passes on the log as it is and, where asked for, as it grows. */
    CommandResult showLog(String tailOptions, OutputStream out) {
        return connection.stream("tail " + tailOptions + " " + service.log(), out);
    }

    SshConnection connection() {
        return connection;
    }

    private String output(String command) {
        return connection
                .runAsRoot(command, InputStream.nullInputStream())
                .out()
                .strip();
    }

    private boolean write(String path, String mode, String text) {
        String line =
                "umask 077; mkdir -p %1$s; cat >%2$s.new; chmod %3$s %2$s.new; chmod 755 %1$s; if cmp -s %2$s.new %2$s; then rm %2$s.new; else mv %2$s.new %2$s; echo new; fi"
                        .formatted(path.substring(0, path.lastIndexOf('/')), path, mode);
        CommandResult result =
                connection.runAsRoot(line, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        if (!result.isDone()) {
            throw SshProblem.command(connection.host(), "writing " + path, result);
        }
        return result.out().strip().equals("new");
    }

    private String run(String doing, HostScript script, String... arguments) {
        List<String> words = new ArrayList<>(List.of(service.name(), service.log(), service.command(), service.root()));
        words.addAll(List.of(arguments));
        return connection.script(doing, script.text(), words.toArray(String[]::new));
    }
}
