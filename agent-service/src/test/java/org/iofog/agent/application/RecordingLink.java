package org.iofog.agent.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.LogChunk;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;

/** Keeps what an agent reports, as its controller would; can be cut and mended. */
public final class RecordingLink implements ControllerLink {

    public final List<AgentReport> reports = new CopyOnWriteArrayList<>();
    public final List<LogChunk> chunks = new CopyOnWriteArrayList<>();
    private final Semaphore connected = new Semaphore(1);

    public void cut() {
        connected.acquireUninterruptibly();
    }

    public void mend() {
        connected.release();
    }

    @Override
    public void awaitConnected() throws InterruptedException {
        connected.acquire();
        connected.release();
    }

    @Override
    public void send(AgentReport report) {
        reports.add(report);
    }

    @Override
    public void send(LogChunk chunk) {
        chunks.add(chunk);
    }

    public Stream<StatusReport> status() {
        return reports.stream().filter(StatusReport.class::isInstance).map(StatusReport.class::cast);
    }

    public List<Phase> phasesOf(String correlationId) {
        return status().flatMap(report -> report.stamps().stream())
                .filter(stamp -> stamp.correlationId().equals(correlationId))
                .map(PhaseStamp::phase)
                .toList();
    }

    public List<ObservedMicroservice> seen(String uuid) {
        return status().flatMap(report -> report.microservices().stream())
                .filter(microservice -> microservice.uuid().equals(uuid))
                .toList();
    }

    public long appliedGeneration() {
        return status().mapToLong(StatusReport::appliedGeneration).max().orElse(0);
    }
}
