package org.iofog.agent.application.log;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.iofog.agent.application.ControllerLink;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.RecentIds;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.LogQuery;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.contract.agent.AgentTask.FetchLogs;
import org.iofog.contract.agent.LogChunk;
import org.jboss.logging.Logger;

/**
 * Sends container logs to whoever asked. All end when the connection to the bus ends, since nobody could say any more
 * that they are not wanted.
 */
public final class LogStreams {

    private static final Logger LOG = Logger.getLogger(LogStreams.class);
    private static final int STREAMS_AT_ONCE = 32;

    private final String agentUuid;
    private final ContainerEngine engine;
    private final ControllerLink link;
    private final SequencedMap<String, LogStream> byTask = new LinkedHashMap<>();
    private final RecentIds seen = new RecentIds();

    public LogStreams(String agentUuid, ContainerEngine engine, ControllerLink link) {
        this.agentUuid = agentUuid;
        this.engine = engine;
        this.link = link;
    }

    /** One that arrives twice, or after its stop, is not opened. */
    public void open(FetchLogs task) throws InterruptedException {
        if (!seen.add(task.taskId())) {
            return;
        }
        try {
            follow(task);
        } catch (EngineFailure e) {
            refuse(task, String.valueOf(e.getMessage()));
        }
    }

    private void follow(FetchLogs task) throws InterruptedException {
        Optional<ContainerSnapshot> container = containerOf(task.microserviceUuid());
        if (container.isEmpty()) {
            refuse(task, "This microservice has no container on its agent.");
            return;
        }
        LogStream stream = new LogStream(task.taskId(), link, () -> forget(task.taskId()));
        remember(task.taskId(), stream);
        stream.begin(engine, container.get().id(), new LogQuery(task.tail(), task.follow(), task.since()));
    }

    private Optional<ContainerSnapshot> containerOf(String microserviceUuid) {
        List<ContainerSnapshot> containers = engine.containers(agentUuid);
        return containers.stream()
                .filter(container -> container.labels().microservice().equals(microserviceUuid))
                .max(Comparator.comparing(ContainerSnapshot::isRunning)
                        .thenComparing(container -> container.labels().generation()));
    }

    private void refuse(FetchLogs task, String reason) throws InterruptedException {
        try {
            link.send(new LogChunk(task.taskId(), 0, "", true, reason));
        } catch (ControllerLink.LinkBroken e) {
            LOG.debugf("Nobody hears that there is no log: %s", e.getMessage());
        }
    }

    private synchronized void remember(String taskId, LogStream stream) {
        if (byTask.size() == STREAMS_AT_ONCE) {
            byTask.pollFirstEntry().getValue().fail("Too many logs are followed on this agent at once.");
        }
        byTask.put(taskId, stream);
    }

    private synchronized void forget(String taskId) {
        byTask.remove(taskId);
    }

    public void stop(String taskId) {
        seen.add(taskId);
        LogStream stream;
        synchronized (this) {
            stream = byTask.get(taskId);
        }
        if (stream != null) {
            stream.close();
        }
    }

    public void stopAll() {
        List<LogStream> all;
        synchronized (this) {
            all = List.copyOf(byTask.values());
        }
        all.forEach(LogStream::close);
    }
}
