package org.iofog.agent.application.container;

import java.time.Duration;
import org.iofog.agent.application.EngineFailure;

/** Puts a container in the place of a running one, and the old one back when the new one cannot start. */
public final class ContainerReplacement {

    private final ContainerEngine engine;
    private final Duration stopGrace;

    public ContainerReplacement(ContainerEngine engine, Duration stopGrace) {
        this.engine = engine;
        this.stopGrace = stopGrace;
    }

    /**
     * Both exist when this is called; {@code old} is gone when it returns.
     *
     * @throws EngineFailure why {@code replacement} could not start; {@code old} runs again then
     */
    public void replace(String old, String replacement) {
        engine.stop(old, stopGrace);
        try {
            engine.start(replacement);
        } catch (EngineFailure failure) {
            startAgain(old, failure);
            throw failure;
        }
        engine.remove(old);
    }

    private void startAgain(String old, EngineFailure failure) {
        try {
            engine.start(old);
        } catch (EngineFailure second) {
            failure.addSuppressed(second);
        }
    }
}
