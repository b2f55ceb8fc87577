package org.iofog.cli.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.iofog.cli.ssh.CommandResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a second copy reads, and which changes it notices. */
class RememberedCopyIT {

    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofHours(1)));

    private final List<String> commands = new ArrayList<>();
    private Path source;
    private Path destination;
    private Copied copied = Copied.NOTHING;

    @BeforeEach
    void copyFirst(@TempDir Path folder) throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        destination = folder.resolve("destination");
        write(source.resolve("umläut \n and line"), "one");
        write(source.resolve("other"), "two");
        copy();
    }

    @Test
    void whatNobodyHasTouchedIsNotRead() {
        CopyResult result = copy();

        assertThat(result).hasToString("is up to date");
        assertThat(commands).noneMatch(command -> command.contains("sha256sum"));
    }

    @Test
    void aChangeAtTheSourceThatKeepsSizeAndTimeTravels() throws IOException {
        write(source.resolve("other"), "TWO");

        assertThat(copy()).isEqualTo(new CopyResult(1, 3, 0));
        assertThat(destination.resolve("other")).hasContent("TWO");
    }

    @Test
    void aChangeAtTheHostThatKeepsSizeAndTimeIsUndone() throws IOException {
        FileTime copiedAt = Files.getLastModifiedTime(destination.resolve("other"));
        Files.writeString(destination.resolve("other"), "TWO");
        Files.setLastModifiedTime(destination.resolve("other"), copiedAt);

        assertThat(copy()).isEqualTo(new CopyResult(1, 3, 0));
        assertThat(destination.resolve("other")).hasContent("two");
    }

    @Test
    void whatWasTouchedButIsTheSameIsReadOnceMore() throws IOException {
        Files.setLastModifiedTime(
                source.resolve("other"), FileTime.from(LONG_AGO.toInstant().plusSeconds(60)));

        assertThat(copy()).hasToString("is up to date");
        assertThat(commands).anyMatch(command -> command.contains("sha256sum"));
        commands.clear();
        copy();

        assertThat(commands).noneMatch(command -> command.contains("sha256sum"));
    }

    @Test
    void whatHasJustBeenWrittenIsNotTrusted() throws IOException {
        Files.writeString(source.resolve("new"), "three");
        copy();
        commands.clear();

        copy();

        assertThat(commands).anyMatch(command -> command.contains("sha256sum"));
    }

    @Test
    void aLargeFileThatNobodyHasTouchedIsNotReadEither() throws IOException {
        write(source.resolve("image"), "x".repeat((int) SyncPlan.LARGE));
        copy();
        commands.clear();

        assertThat(copy()).hasToString("is up to date");
        assertThat(commands).noneMatch(command -> command.contains("sha256sum"));
    }

    /** What is remembered goes through its text, as between two runs. */
    private CopyResult copy() {
        Matches matches = new Matches(copied.matches());
        SourceTree tree = SourceTree.scan(source, Permissions.of(null));
        CopyResult result = new VolumeCopy(new Noting(), destination.toString(), tree, new Digests(), bytes -> {})
                .copy(List.of(), matches);
        copied = Copied.parse(new Copied(tree.entries().keySet(), matches.all()).toString());
        return result;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    /** A shell that notes its commands. */
    private final class Noting implements HostShell {

        @Override
        public CommandResult run(String command, InputStream input) {
            commands.add(command);
            return new LocalShell().run(command, input);
        }

        @Override
        public void close() {}
    }
}
