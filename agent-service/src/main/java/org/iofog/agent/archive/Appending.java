package org.iofog.agent.archive;

import java.util.concurrent.CompletableFuture;
import org.iofog.agent.application.messages.ArchiveFailure;

/** A message on its way into a log. */
record Appending(PublisherLog log, long sequence, Entry entry, CompletableFuture<Void> durable) {

    void fail(Throwable cause) {
        durable.completeExceptionally(
                new ArchiveFailure("The message cannot be kept: %s.".formatted(cause.getMessage()), cause));
    }
}
