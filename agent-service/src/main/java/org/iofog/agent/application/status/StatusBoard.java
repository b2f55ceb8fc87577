package org.iofog.agent.application.status;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iofog.agent.application.Signal;
import org.iofog.agent.domain.router.RouterNews;
import org.iofog.contract.agent.AgentReport.StatusReport;
import org.iofog.contract.agent.EngineStatus;
import org.iofog.contract.agent.HostStatus;
import org.iofog.contract.agent.MessageFigures;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.PhaseStamp;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.tunnel.PortStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the agent observes, and what of it the controller has not been told. Any thread may write; the
 * {@link StatusReporter} alone takes reports from it. States of the past are not kept, so it stays small however long
 * the controller is away; of the stamps the newest are kept.
 */
public final class StatusBoard {

    private static final int STAMPS_KEPT = 2_000;

    private final String agentUuid;
    private final String agentVersion;
    private final Clock clock;
    private final Instant startedAt;
    private final Signal news = new Signal();
    private final Signal urgentNews = new Signal();

    private final Map<String, ObservedMicroservice> byPlacement = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Deque<PhaseStamp> stamps = new ArrayDeque<>();
    private @Nullable HostStatus host;
    private @Nullable EngineStatus engine;
    private long appliedGeneration;
    private @Nullable RouterStatus router;
    private boolean routerChanged;
    private List<PortStatus> publicPorts = List.of();
    private boolean looked;
    private boolean reportable;
    private boolean completeWanted = true;

    public StatusBoard(String agentUuid, String agentVersion, Clock clock) {
        this.agentUuid = agentUuid;
        this.agentVersion = agentVersion;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Raised whenever there may be something to report. */
    Signal news() {
        return news;
    }

    /** Raised as well where it should be reported at once. */
    Signal urgentNews() {
        return urgentNews;
    }

    /** An observation that only repeats the last one is no news, and one of something passing is not urgent. */
    synchronized void observe(ObservedMicroservice observed) {
        ObservedMicroservice former = byPlacement.put(observed.placement(), observed);
        if (!observed.equals(former)) {
            changed.add(observed.placement());
            tell(observed.state().isSettled());
        }
    }

    synchronized @Nullable ObservedMicroservice observed(String placement) {
        return byPlacement.get(placement);
    }

    /** A partial report cannot say that something is gone, so the next one is complete. */
    synchronized void forget(String placement) {
        changed.remove(placement);
        if (byPlacement.remove(placement) != null) {
            demandComplete();
        }
    }

    synchronized void stamp(PhaseStamp stamp) {
        if (stamps.size() == STAMPS_KEPT) {
            stamps.removeFirst();
        }
        stamps.addLast(stamp);
        tell(stamp.phase().isLast());
    }

    /** What the engine shows is known, or known to be out of sight: before that a complete report would be wrong. */
    public synchronized void looked() {
        if (!looked) {
            looked = true;
            demandComplete();
        }
    }

    public synchronized void applied(long generation) {
        if (generation != appliedGeneration) {
            appliedGeneration = generation;
            tell(true);
        }
    }

    /** Replaces the figures of a microservice without making news of it: they travel with the next complete report. */
    public synchronized void used(String placement, ContainerUsage usage, @Nullable MessageFigures messages) {
        byPlacement.computeIfPresent(
                placement,
                (id, last) -> new ObservedMicroservice(
                        last.uuid(),
                        last.placement(),
                        last.generation(),
                        last.state(),
                        last.since(),
                        last.containerId(),
                        last.reason(),
                        last.pullPercent(),
                        usage.cpuPercent(),
                        usage.memoryBytes(),
                        last.restarts(),
                        messages));
    }

    public synchronized void host(HostStatus measured) {
        host = measured;
    }

    public synchronized void engine(EngineStatus observed) {
        if (!Objects.equals(engine, observed)) {
            engine = observed;
            demandComplete();
        }
    }

    /** Figures alone make no news: they travel with the next complete report. */
    public synchronized void router(RouterStatus observed) {
        boolean news = RouterNews.isNews(router, observed);
        router = observed;
        if (news) {
            routerChanged = true;
            tell(true);
        }
    }

    /** Figures alone make no news: they travel with the next complete report. */
    public synchronized void publicPorts(List<PortStatus> observed) {
        boolean news = !PortNews.states(publicPorts).equals(PortNews.states(observed));
        publicPorts = List.copyOf(observed);
        if (news) {
            demandComplete();
        }
    }

    public synchronized void demandComplete() {
        completeWanted = true;
        tell(true);
    }

    /** The next report is complete, whenever there is one. */
    public synchronized void preferComplete() {
        completeWanted = true;
        tell(false);
    }

    synchronized List<ObservedMicroservice> all() {
        return List.copyOf(byPlacement.values());
    }

    /** What is to be reported now, or null. What was taken counts as told unless it is given back. */
    synchronized @Nullable StatusReport take() {
        if (!looked || !reportable) {
            return null;
        }
        boolean complete = completeWanted;
        List<ObservedMicroservice> microservices = complete
                ? all()
                : changed.stream()
                        .map(byPlacement::get)
                        .filter(Objects::nonNull)
                        .toList();
        StatusReport report = new StatusReport(
                agentUuid,
                agentVersion,
                startedAt,
                clock.instant(),
                appliedGeneration,
                complete,
                microservices,
                complete ? host : null,
                complete ? engine : null,
                complete || routerChanged ? router : null,
                complete ? publicPorts : null,
                new ArrayList<>(stamps));
        changed.clear();
        stamps.clear();
        routerChanged = false;
        completeWanted = false;
        reportable = false;
        return report;
    }

    /** The report did not arrive: its stamps go before those made since, and the next report is complete. */
    synchronized void giveBack(StatusReport report) {
        List<PhaseStamp> lost = report.stamps();
        for (int i = lost.size() - 1; i >= 0 && stamps.size() < STAMPS_KEPT; i--) {
            stamps.addFirst(lost.get(i));
        }
        demandComplete();
    }

    private void tell(boolean urgent) {
        reportable = true;
        news.raise();
        if (urgent) {
            urgentNews.raise();
        }
    }
}
