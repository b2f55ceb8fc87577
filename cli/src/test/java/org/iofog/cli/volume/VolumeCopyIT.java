package org.iofog.cli.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.ssh.CommandResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies on this machine, with the shell and the tools that a remote host has too. */
class VolumeCopyIT {

    private Path source;
    private Path destination;

    @BeforeEach
    void makeTree(@TempDir Path folder) throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        destination = folder.resolve("it's the destination").resolve("below");
        write("conf/it's here", "one");
        write("conf/.hidden", "two");
        write("umläut \n and line", "three");
        write("d".repeat(120) + "/" + "f".repeat(120), "deep");
        Files.createDirectories(source.resolve("empty/inside"));
        Files.createSymbolicLink(source.resolve("conf/link"), Path.of("it's here"));
        Files.createSymbolicLink(source.resolve("absolute"), source.resolve("conf"));
        Files.createSymbolicLink(source.resolve("out"), Path.of("/etc/hostname"));
    }

    @Test
    void theWholeTreeArrives() throws IOException {
        CopyResult result = copy("666");

        assertThat(paths(destination)).isEqualTo(scan(null).entries().keySet());
        assertThat(Files.readString(destination.resolve("conf/link"))).isEqualTo("one");
        assertThat(Files.readSymbolicLink(destination.resolve("absolute"))).hasToString("conf");
        assertThat(permissions("conf/.hidden")).isEqualTo("rw-rw-rw-");
        assertThat(permissions("empty/inside")).isEqualTo("rwxrwxrwx");
        assertThat(result.toString()).contains("10 changed");
        assertThat(scan(null).leftOut()).containsExactly("out links to /etc/hostname, outside of the source");
    }

    @Test
    void onlyWhatChangedTravels() throws IOException {
        copy(null);
        write("conf/.hidden", "TWO");

        assertThat(copy(null)).isEqualTo(new CopyResult(1, 3, 0));
        assertThat(copy(null)).hasToString("is up to date");
        assertThat(Files.readString(destination.resolve("conf/.hidden"))).isEqualTo("TWO");
    }

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        copy(null);
        try (InputStream former = Files.newInputStream(destination.resolve("conf/.hidden"))) {
            write("conf/.hidden", "another");
            copy(null);

            assertThat(new String(former.readAllBytes())).isEqualTo("two");
        }
    }

    @Test
    void whatWasCopiedAndIsGoneIsRemovedAndForeignFilesStay() throws IOException {
        copy(null);
        Collection<String> former = scan(null).entries().keySet();
        Files.writeString(destination.resolve("empty/foreign"), "mine");
        Files.delete(source.resolve("conf/.hidden"));
        Files.delete(source.resolve("empty/inside"));
        Files.delete(source.resolve("empty"));

        CopyResult result = newCopy(null, new LocalShell()).copy(former, new Matches(Map.of()));

        assertThat(result.removed()).isEqualTo(3);
        assertThat(paths(destination))
                .contains("empty", "empty/foreign")
                .doesNotContain("conf/.hidden", "empty/inside");
    }

    @Test
    void aFileTakesThePlaceOfAFolderAndTheOtherWayRound() throws IOException {
        write("a", "file");
        write("b/c", "inside");
        copy(null);
        Files.delete(source.resolve("a"));
        write("a/c", "inside");
        Files.delete(source.resolve("b/c"));
        Files.delete(source.resolve("b"));
        write("b", "file");

        copy(null);

        assertThat(destination.resolve("a/c")).hasContent("inside");
        assertThat(destination.resolve("b")).hasContent("file");
    }

    @Test
    void aLargeFileGoesOnAfterAnInterruption() throws IOException {
        Path image = source.resolve("image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(SyncPlan.LARGE + 10);
            file.seek(SyncPlan.LARGE / 2);
            file.writeUTF("in the middle");
        }

        assertThatThrownBy(() -> newCopy(null, new CutOff(SyncPlan.LARGE / 2)).copy(List.of(), new Matches(Map.of())))
                .isInstanceOf(CliFailure.class);
        assertThat(destination.resolve("image")).doesNotExist();
        CopyResult rest = copy(null);

        assertThat(rest.bytes()).isLessThan(SyncPlan.LARGE * 3 / 4);
        assertThat(destination.resolve("image")).hasSameBinaryContentAs(image);
    }

    @Test
    void anInterruptedArchiveLeavesNoHalfFile() throws IOException {
        write("big", "x".repeat(1 << 20));

        assertThatThrownBy(() -> newCopy(null, new CutOff(1 << 19)).copy(List.of(), new Matches(Map.of())))
                .isInstanceOf(CliFailure.class);
        assertThat(destination.resolve("big")).doesNotExist();
        copy(null);

        assertThat(destination.resolve("big")).hasSameBinaryContentAs(source.resolve("big"));
        assertThat(destination.resolve(".iofog-volume")).doesNotExist();
    }

    @Test
    void aDestinationThatCannotBeWrittenIsOneSentence() throws IOException {
        Files.writeString(destination.getParent(), "a file in the way");

        assertThatThrownBy(() -> copy(null))
                .isInstanceOf(CliFailure.class)
                .hasMessageContaining(destination.toString());
    }

    @Test
    void aDeleteRemovesWhatWasCopied() throws IOException {
        copy(null);
        Files.writeString(destination.resolve("conf/foreign"), "mine");

        newCopy(null, new LocalShell()).delete(scan(null).entries().keySet());

        assertThat(paths(destination)).containsExactly("conf", "conf/foreign");
    }

    @Test
    void aPlanChangesNothing() {
        SyncPlan plan = newCopy(null, new LocalShell()).plan(List.of(), new Matches(Map.of()));

        assertThat(plan.sent()).hasSize(10);
        assertThat(destination).doesNotExist();
    }

    /** A shell whose commands are fed no more than so many bytes. */
    private record CutOff(long bytes) implements HostShell {

        @Override
        public CommandResult run(String command, InputStream input) {
            return new LocalShell().run(command, new ExactInput(input, bytes, 0, "cut off"));
        }

        @Override
        public void close() {}
    }

    private CopyResult copy(String permissions) {
        return newCopy(permissions, new LocalShell()).copy(List.of(), new Matches(Map.of()));
    }

    private VolumeCopy newCopy(String permissions, HostShell shell) {
        return new VolumeCopy(shell, destination.toString(), scan(permissions), new Digests(), bytes -> {});
    }

    private SourceTree scan(String permissions) {
        return SourceTree.scan(source, Permissions.of(permissions));
    }

    private void write(String path, String text) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(destination.resolve(path)));
    }

    private static TreeSet<String> paths(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            TreeSet<String> paths = new TreeSet<>();
            all.filter(path -> !path.equals(folder))
                    .forEach(path -> paths.add(folder.relativize(path).toString()));
            return paths;
        }
    }
}
