package org.iofog.cli.deploy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.iofog.cli.document.Document;
import org.iofog.cli.failure.CliFailure;
import org.iofog.contract.spec.Kind;

/** Deploys groups of documents one after another, and stops after one in which a document failed. */
final class DeployRun {
    private static final int AT_ONCE = 8;

    private final GroupDeployer deployer;
    private final DeployReport report;

    DeployRun(GroupDeployer deployer, DeployReport report) {
        this.deployer = deployer;
        this.report = report;
    }

    /** @param groups documents of one kind each */
    void run(List<List<Document>> groups) {
        for (List<Document> group : groups) {
            deployer.prepare(group.getFirst().kind());
            deploy(group);
            if (report.hasFailedIn(group)) {
                return;
            }
        }
    }

    private void deploy(List<Document> group) {
        // Agents are made in the order of their routers.
        int threads = group.getFirst().kind() == Kind.AGENT_CONFIG ? 1 : AT_ONCE;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            CompletableFuture<?>[] all = group.stream()
                    .map(document -> CompletableFuture.runAsync(() -> deploy(document), pool))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void deploy(Document document) {
        try {
            deployer.deploy(document);
        } catch (CliFailure failure) {
            report.failed(document, failure);
        }
    }

    /** How the documents of one kind are deployed. */
    interface GroupDeployer {
        /** Looks at what is there before a group of this kind. */
        void prepare(Kind kind);

        /** @throws CliFailure if it cannot be done; called by several threads */
        void deploy(Document document);
    }
}
