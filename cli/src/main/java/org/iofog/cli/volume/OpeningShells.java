package org.iofog.cli.volume;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.iofog.cli.failure.CliFailure;

/** Shells on the hosts of several agents, all opened while something else is done. */
final class OpeningShells implements AutoCloseable {

    private final Map<String, CompletableFuture<HostShell>> shells = new HashMap<>();

    /** @param open may fail; that is told to who asks for this agent's shell */
    OpeningShells(Iterable<String> agents, Function<String, HostShell> open) {
        agents.forEach(agent -> shells.computeIfAbsent(
                agent, any -> CompletableFuture.supplyAsync(() -> open.apply(agent), Thread::startVirtualThread)));
    }

    /** @throws CliFailure if it cannot be opened */
    HostShell of(String agent) {
        try {
            return Objects.requireNonNull(shells.get(agent), agent).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CliFailure failure ? failure : e;
        }
    }

    /** Those that nobody has asked for too, as soon as they are open. */
    @Override
    public void close() {
        shells.replaceAll((agent, opening) -> opening.thenApply(shell -> {
            shell.close();
            return shell;
        }));
    }
}
