package org.iofog.cli.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.iofog.cli.volume.LargeFile.OnHost;
import org.iofog.cli.volume.LargeFile.Present;
import org.iofog.cli.volume.LargeFile.Range;
import org.iofog.cli.volume.SourceEntry.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {

    private static final long BLOCK = 4L << 20;
    private static final long SIZE = 3 * BLOCK + 5;

    @TempDir
    Path folder;

    private final Digests digests = new Digests();
    private Content content;
    private LargeFile large;

    @BeforeEach
    void fill() throws IOException {
        Path file = folder.resolve("image");
        try (RandomAccessFile image = new RandomAccessFile(file.toFile(), "rw")) {
            for (int block = 0; block < 4; block++) {
                image.seek(block * BLOCK);
                image.write(block + 1);
            }
            image.setLength(SIZE);
        }
        content = new Content("image", file, 0644, new Stamp(SIZE, 1, Instant.EPOCH, Instant.EPOCH));
        large = LargeFile.of(content, "stage");
    }

    @Test
    void allTravelsWhereNothingIsThere() {
        assertThat(large.missing(OnHost.parse("NOTHING\n"), digests)).containsExactly(new Range(0, 4));
    }

    @Test
    void onlyBlocksThatDifferTravel() {
        OnHost host = new OnHost(Present.FORMER, SIZE, List.of(digest(0), "another", digest(2), digest(3)));

        List<Range> missing = large.missing(host, digests);

        assertThat(missing).containsExactly(new Range(1, 1));
        assertThat(large.bytesOf(missing)).isEqualTo(BLOCK);
    }

    @Test
    void aPartGoesOnWhereItEnded() {
        OnHost host = OnHost.parse("PART\n%d\n%s  -\n%s  -\n".formatted(BLOCK + 7, digest(0), "half a block"));

        List<Range> missing = large.missing(host, digests);

        assertThat(missing).containsExactly(new Range(1, 3));
        assertThat(large.bytesOf(missing)).isEqualTo(SIZE - BLOCK);
        assertThat(large.isComplete(host)).isFalse();
    }

    @Test
    void aFileThatIsTheSameIsComplete() {
        OnHost host = new OnHost(Present.FORMER, SIZE, List.of(digest(0), digest(1), digest(2), digest(3)));

        assertThat(large.missing(host, digests)).isEmpty();
        assertThat(large.isComplete(host)).isTrue();
    }

    private String digest(int block) {
        return digests.ofBlock(content, block * BLOCK, Math.min(BLOCK, SIZE - block * BLOCK));
    }
}
