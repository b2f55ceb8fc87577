package org.iofog.agent.application.router;

import java.util.ArrayList;
import java.util.List;
import org.iofog.agent.domain.router.SeenLink;
import org.jspecify.annotations.Nullable;

/** A router program in memory that does what a test says. */
final class FakeRouter implements RouterProgram {

    final List<String> calls = new ArrayList<>();
    volatile boolean running;
    boolean answers = true;
    boolean restartNeeded;

    @Nullable
    String lastWords;

    @Nullable
    RouterFailure whenStarted;

    @Nullable
    RouterFile file;

    List<SeenLink> links = List.of();

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void start(RouterFile wanted, Runnable ended) {
        calls.add("start");
        if (whenStarted != null) {
            throw whenStarted;
        }
        file = wanted;
        running = true;
    }

    @Override
    public void adopt(Runnable ended) {
        calls.add("adopt");
    }

    @Override
    public boolean needsRestart(RouterFile wanted) {
        return restartNeeded;
    }

    @Override
    public RouterView converge(RouterFile wanted) {
        if (!answers) {
            throw new RouterFailure("The router does not listen.");
        }
        file = wanted;
        return new RouterView(true, null, "1.0", links, List.of());
    }

    @Override
    public @Nullable String lastWords() {
        return lastWords;
    }

    @Override
    public void stop() {
        if (running) {
            calls.add("stop");
            running = false;
        }
    }

    @Override
    public void remove() {
        stop();
        calls.add("remove");
    }

    @Override
    public void release() {}
}
