package org.iofog.cli.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.volume.SourceEntry.Content;

/** SHA-256 of files and blocks of the source, each computed once, however many agents it is compared with. */
final class Digests {

    private static final int BUFFER = 1 << 20;

    private final Map<String, String> ofFiles = new ConcurrentHashMap<>();
    private final Map<Block, String> ofBlocks = new ConcurrentHashMap<>();

    private record Block(String path, long offset) {}

    /** Computes them on all processors, while the host does the same. What cannot be read is told when it is asked for. */
    CompletableFuture<Void> prepare(List<Content> contents) {
        return meanwhile(() -> contents.parallelStream().forEach(this::of));
    }

    /** As {@link #prepare}, of a large file. */
    CompletableFuture<Void> prepareBlocks(Content content, long blockSize) {
        return meanwhile(() -> LongStream.range(0, (content.size() + blockSize - 1) / blockSize)
                .map(block -> block * blockSize)
                .parallel()
                .forEach(offset -> ofBlock(content, offset, Math.min(blockSize, content.size() - offset))));
    }

    private static CompletableFuture<Void> meanwhile(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread).exceptionally(unreadable -> null);
    }

    String of(Content content) {
        return ofFiles.computeIfAbsent(content.path(), path -> digest(content, 0, content.size()));
    }

    String ofBlock(Content content, long offset, long length) {
        return ofBlocks.computeIfAbsent(new Block(content.path(), offset), block -> digest(content, offset, length));
    }

    private static String digest(Content content, long offset, long length) {
        try (InputStream file = Files.newInputStream(content.file())) {
            file.skipNBytes(offset);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, length))];
            long left = length;
            int count = 0;
            while (left > 0 && (count = file.read(buffer, 0, (int) Math.min(left, buffer.length))) > 0) {
                digest.update(buffer, 0, count);
                left -= count;
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw CliFailure.failed("The source file " + content.file() + " cannot be read: " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
