package org.iofog.agent.application.router;

import java.util.Map;
import java.util.Objects;
import org.iofog.contract.mesh.RouterEngine;

/** The router programs of this host, at most one of which runs. */
public final class RouterPrograms {

    private final Map<RouterEngine, RouterProgram> programs;

    public RouterPrograms(Map<RouterEngine, RouterProgram> programs) {
        this.programs = Map.copyOf(programs);
    }

    RouterProgram of(RouterEngine engine) {
        return Objects.requireNonNull(programs.get(engine), engine::name);
    }

    void stopAllBut(RouterEngine engine) {
        programs.forEach((other, program) -> {
            if (other != engine) {
                program.stop();
            }
        });
    }

    void stopAll() {
        programs.values().forEach(RouterProgram::stop);
    }

    void release() {
        programs.values().forEach(RouterProgram::release);
    }

    /** Stops them and removes everything they kept. */
    public void remove() {
        programs.values().forEach(RouterProgram::remove);
    }
}
