package org.iofog.cli.volume;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.volume.LargeFile.OnHost;
import org.iofog.cli.volume.LargeFile.Range;
import org.iofog.cli.volume.SourceEntry.Content;

/** Sends large files to one host, of each the blocks that differ. */
final class BlockTransfer {

    private final Destination destination;
    private final Digests digests;
    private final LongConsumer progress;

    /** @param progress is told the bytes that travel */
    BlockTransfer(Destination destination, Digests digests, LongConsumer progress) {
        this.destination = destination;
        this.digests = digests;
        this.progress = progress;
    }

    CopyResult send(List<Content> contents, HostTree host) {
        CopyResult sent = CopyResult.NOTHING;
        for (Content content : contents) {
            LargeFile large = LargeFile.of(content, Destination.STAGE);
            OnHost present = look(large, host);
            List<Range> missing = large.missing(present, digests);
            if (!missing.isEmpty() || !large.isComplete(present)) {
                send(large, present, missing);
                sent = sent.plus(new CopyResult(1, large.bytesOf(missing), 0));
            }
        }
        return sent;
    }

    /** Where the host has something to compare, both sides read theirs at once. */
    private OnHost look(LargeFile large, HostTree host) {
        CompletableFuture<Void> here = host.at(large.content().path()) == null
                ? CompletableFuture.completedFuture(null)
                : digests.prepareBlocks(large.content(), large.blockSize());
        OnHost present = OnHost.parse(destination.run("mkdir -p " + Destination.STAGE + " && " + large.look()));
        here.join();
        return present;
    }

    private void send(LargeFile large, OnHost host, List<Range> missing) {
        InputStream end = new ByteArrayInputStream((LargeFile.END + "\n").getBytes(StandardCharsets.UTF_8));
        try (RangeInput blocks = new RangeInput(large, missing, progress);
                InputStream input = new SequenceInputStream(blocks, end)) {
            destination.run(large.write(host, missing), input);
        } catch (IOException e) {
            throw CliFailure.failed("The source file " + large.content().file() + " cannot be read: " + e.getMessage());
        }
    }
}
