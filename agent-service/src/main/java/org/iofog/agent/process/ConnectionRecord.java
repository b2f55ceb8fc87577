package org.iofog.agent.process;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.iofog.agent.journal.JsonFile;
import org.iofog.agent.journal.ProcessStatus;
import org.jspecify.annotations.Nullable;

/** Notes for {@code iofog-agent status} whether the bus can be reached. */
final class ConnectionRecord implements Consumer<@Nullable String> {

    private final JsonFile<ProcessStatus> file;
    private final Clock clock;
    private final Instant startedAt;

    ConnectionRecord(JsonFile<ProcessStatus> file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** @param problem null: connected */
    @Override
    public void accept(@Nullable String problem) {
        long pid = ProcessHandle.current().pid();
        file.write(new ProcessStatus(pid, startedAt, problem == null, clock.instant(), problem));
    }
}
