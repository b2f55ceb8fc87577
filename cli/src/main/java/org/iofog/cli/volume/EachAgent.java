package org.iofog.cli.volume;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;

/** Does the same for several agents, on all hosts at once, and tells in the end for which agents it failed. */
final class EachAgent {

    private final List<String> agents;
    private final Function<String, String> hostOf;

    /** @param hostOf names an agent's host; those of one host have their turns one after the other */
    EachAgent(List<String> agents, Function<String, String> hostOf) {
        this.agents = agents;
        this.hostOf = hostOf;
    }

    /** @throws CliFailure with a sentence of each that failed, and the names of the others */
    void run(Consumer<String> work) {
        Map<String, CliFailure> failures = new ConcurrentHashMap<>();
        Collection<List<String>> hosts =
                agents.stream().collect(Collectors.groupingBy(hostOf)).values();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = hosts.stream()
                    .map(host -> CompletableFuture.runAsync(() -> run(host, work, failures), pool))
                    .toList();
            all.forEach(CompletableFuture::join);
        }
        if (!failures.isEmpty()) {
            throw new CliFailure(exitCode(failures), sentence(failures));
        }
    }

    private static void run(List<String> host, Consumer<String> work, Map<String, CliFailure> failures) {
        for (String agent : host) {
            try {
                work.accept(agent);
            } catch (CliFailure failure) {
                failures.put(agent, failure);
            }
        }
    }

    private static ExitCode exitCode(Map<String, CliFailure> failures) {
        Set<ExitCode> codes =
                failures.values().stream().map(CliFailure::exitCode).collect(Collectors.toSet());
        return codes.size() == 1 ? codes.iterator().next() : ExitCode.FAILED;
    }

    private String sentence(Map<String, CliFailure> failures) {
        String problems = failures.entrySet().stream()
                .map(failed ->
                        "Agent " + failed.getKey() + ": " + failed.getValue().sentence())
                .sorted()
                .collect(Collectors.joining("\n"));
        List<String> others =
                agents.stream().filter(agent -> !failures.containsKey(agent)).toList();
        return others.isEmpty() ? problems : problems + "\nDone for " + String.join(", ", others) + ".";
    }
}
