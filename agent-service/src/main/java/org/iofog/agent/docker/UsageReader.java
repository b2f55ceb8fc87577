package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.CpuStatsConfig;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.api.model.StatsConfig;
import java.util.concurrent.atomic.AtomicReference;
import org.iofog.agent.application.EngineFailure.NoSuchContainer;
import org.iofog.agent.application.status.ContainerUsage;
import org.jspecify.annotations.Nullable;

/** Measures a container: the engine takes two samples of the processor time, a second apart. */
final class UsageReader {

    private static final double PERCENT = 100;

    private UsageReader() {}

    static ContainerUsage read(DockerClient engine, String container) {
        AtomicReference<@Nullable Statistics> sample = new AtomicReference<>();
        try (StreamCallback<Statistics> stream = new StreamCallback<>(sample::set)) {
            engine.statsCmd(container).withNoStream(true).exec(stream);
            stream.awaitEnd();
        } catch (NotFoundException e) {
            throw new NoSuchContainer("The container %s is gone.".formatted(container), e);
        }
        Statistics statistics = sample.get();
        return statistics == null
                ? new ContainerUsage(0, 0)
                : new ContainerUsage(cpuPercent(statistics), memory(statistics.getMemoryStats()));
    }

    private static double cpuPercent(Statistics statistics) {
        CpuStatsConfig now = statistics.getCpuStats();
        CpuStatsConfig before = statistics.getPreCpuStats();
        long host = orZero(now.getSystemCpuUsage()) - orZero(before.getSystemCpuUsage());
        long container = orZero(now.getCpuUsage().getTotalUsage())
                - orZero(before.getCpuUsage().getTotalUsage());
        return host <= 0 || container <= 0 ? 0 : PERCENT * orZero(now.getOnlineCpus()) * container / host;
    }

    private static long memory(@Nullable MemoryStatsConfig memory) {
        if (memory == null || memory.getUsage() == null) {
            return 0;
        }
        return Math.max(0, memory.getUsage() - cache(memory.getStats()));
    }

    /** Control groups version 1 tell the total, version 2 the plain figure. */
    private static long cache(@Nullable StatsConfig details) {
        if (details == null) {
            return 0;
        }
        Long total = details.getTotalInactiveFile();
        return orZero(total == null ? details.getInactiveFile() : total);
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
