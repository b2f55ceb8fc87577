package org.iofog.cli.deploy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.iofog.cli.document.Document;
import org.iofog.cli.failure.CliFailure;

/** Does the same with groups of documents, one group after another, and stops after one in which a document failed. */
public final class SetRun {
    private static final int AT_ONCE = 8;

    private final DocumentAction action;
    private final SetReport report;

    public SetRun(DocumentAction action, SetReport report) {
        this.action = action;
        this.report = report;
    }

    /** @param groups documents of one kind each */
    public void run(List<List<Document>> groups) {
        for (List<Document> group : groups) {
            action.prepare(group.getFirst().kind());
            perform(group);
            if (report.hasFailedIn(group)) {
                return;
            }
        }
    }

    private void perform(List<Document> group) {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            CompletableFuture<?>[] all = group.stream()
                    .map(document -> CompletableFuture.runAsync(() -> perform(document), pool))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void perform(Document document) {
        try {
            action.perform(document);
        } catch (CliFailure failure) {
            report.failed(document, failure);
        }
    }
}
