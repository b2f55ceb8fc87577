package org.iofog.cli.volume;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.cli.ssh.CommandResult;
import org.iofog.cli.ssh.ShellWords;
import org.jspecify.annotations.Nullable;

/** The folder of one host that a volume is copied to, and the shell commands that are run in it. */
final class Destination {

    /** Everything is in this hidden folder of it until it has its place. */
    static final String STAGE = ".iofog-volume";

    private final String folder;
    private HostShell shell;

    Destination(HostShell shell, String folder) {
        this.shell = shell;
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    /** Makes it, as root where the user may not, and looks what is there. */
    HostTree open() {
        String open = "mkdir -p -- %1$s && cd %1$s && { [ -w . ] || { echo Permission denied >&2; exit 1; }; } && %2$s"
                .formatted(quoted(), "rm -rf " + STAGE + "/new && " + list());
        return listed(open);
    }

    /** Looks what is there, as root where the user may not; nothing is changed. */
    HostTree look() {
        return listed("[ -d %1$s ] || exit 0; cd %1$s && %2$s".formatted(quoted(), list()));
    }

    /** Removes what was needed to copy. @return these files as they are now, but for any that are gone again */
    HostTree close(Collection<String> paths) {
        String listThem = ShellWords.quote("find \"$@\" -maxdepth 0 -printf '" + HostTree.FORMAT + "'");
        String command =
                "rm -rf %s && %s && { xargs -0 -r sh -c %s find || true; }".formatted(STAGE, HostTree.CLOCK, listThem);
        return HostTree.parse(
                run(command, names(paths.stream().map(path -> "./" + path).toList())));
    }

    /** Removes it, unless something is left in it. */
    void delete() {
        shell.run("rm -rf " + quoted() + "/" + STAGE + "; rmdir -- " + quoted(), none());
    }

    void forEach(String command, Collection<String> paths) {
        if (!paths.isEmpty()) {
            run("xargs -0 " + command + " --", names(paths));
        }
    }

    /** As {@link #forEach}. @return what it printed, of those it succeeded with */
    String askOfEach(String command, Collection<String> paths) {
        return paths.isEmpty()
                ? ""
                : shell.run(inside("xargs -0 " + command + " --"), names(paths)).out();
    }

    /** @return what it printed */
    String run(String command) {
        return run(command, none());
    }

    String run(String command, InputStream input) {
        RecordedInput recorded = new RecordedInput(input);
        return checked(shell.run(inside(command), recorded), recorded.problem()).out();
    }

    private HostTree listed(String command) {
        CommandResult listed = shell.run(command, none());
        return HostTree.parse((listed.isDone() ? listed : asRoot(command, listed)).out());
    }

    private CommandResult asRoot(String command, CommandResult asUser) {
        try {
            shell = shell.asRoot();
            return checked(shell.run(command, none()), null);
        } catch (CliFailure failure) {
            throw failure.exitCode() == ExitCode.UNREACHABLE ? failure : CopyProblem.of(folder, asUser, failure);
        }
    }

    private CommandResult checked(CommandResult result, @Nullable String inputProblem) {
        if (inputProblem != null) {
            throw CliFailure.failed("Copying to " + folder + ": " + inputProblem + "; deploy again.");
        }
        if (!result.isDone()) {
            throw CopyProblem.of(folder, result);
        }
        return result;
    }

    private String inside(String command) {
        return "cd " + quoted() + " && " + command;
    }

    private String quoted() {
        return ShellWords.quote(folder);
    }

    private static String list() {
        return HostTree.CLOCK + " && find . -mindepth 1 -path ./" + STAGE + " -prune -o -printf '" + HostTree.FORMAT
                + "'";
    }

    private static InputStream names(Collection<String> paths) {
        String names = paths.stream().map(path -> path + "\0").collect(Collectors.joining());
        return new ByteArrayInputStream(names.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream none() {
        return InputStream.nullInputStream();
    }
}
