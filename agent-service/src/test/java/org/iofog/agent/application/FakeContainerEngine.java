package org.iofog.agent.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.iofog.agent.application.EngineEvent.ContainerChanged;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.EngineInfo;
import org.iofog.agent.application.container.LogListener;
import org.iofog.agent.application.container.LogQuery;
import org.iofog.agent.application.container.RemovedImages;
import org.iofog.agent.application.status.ContainerUsage;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.ContainerSnapshot.Health;
import org.iofog.agent.domain.container.ContainerSnapshot.Status;
import org.iofog.agent.domain.container.EngineImage;
import org.iofog.agent.domain.container.ImageRequest;
import org.iofog.agent.domain.message.ContainerAddress;
import org.iofog.contract.spec.Architecture;
import org.jspecify.annotations.Nullable;

/** An engine in memory. Pulls of chosen images never end; others end at once, or fail. */
public final class FakeContainerEngine implements ContainerEngine {

    public final Map<String, ContainerSnapshot> containers = new LinkedHashMap<>();
    public final Set<String> endlessImages = ConcurrentHashMap.newKeySet();
    public final Set<String> missingImages = ConcurrentHashMap.newKeySet();
    public final List<String> calls = new CopyOnWriteArrayList<>();
    public final List<EngineImage> removed = new CopyOnWriteArrayList<>();
    public volatile List<EngineImage> images = List.of();
    public volatile boolean reachable = true;
    private volatile Consumer<EngineEvent> listener = event -> {};

    @Override
    public EngineInfo info() {
        requireReachable();
        return new EngineInfo("fake", Architecture.X86, "/", null);
    }

    @Override
    public synchronized List<ContainerSnapshot> containers(String agentUuid) {
        requireReachable();
        return List.copyOf(containers.values());
    }

    @Override
    public void ensureImage(ImageRequest request, IntConsumer progress) {
        calls.add("pull " + request.image());
        progress.accept(10);
        if (missingImages.contains(request.image())) {
            throw new EngineFailure.ImageUnavailable("The image " + request.image() + " is not there.", null);
        }
        if (endlessImages.contains(request.image())) {
            blockUntilInterrupted();
        }
    }

    private static void blockUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new EngineFailure.EngineUnreachable("The pull was interrupted.", e);
        }
    }

    @Override
    public synchronized String create(ContainerDefinition definition) {
        calls.add("create " + definition.name());
        String id = "id-of-" + definition.name();
        containers.putIfAbsent(
                id,
                new ContainerSnapshot(
                        id,
                        definition.name(),
                        definition.labels(),
                        Status.CREATED,
                        Health.NONE,
                        null,
                        null,
                        null,
                        null));
        return id;
    }

    @Override
    public void start(String container) {
        calls.add("start " + container);
        update(container, Status.RUNNING, null);
    }

    @Override
    public void stop(String container, Duration grace) {
        calls.add("stop " + container);
        update(container, Status.ENDED, 0);
    }

    @Override
    public synchronized void remove(String container) {
        calls.add("remove " + container);
        containers.remove(find(container).id());
    }

    /** Ends a container as if by itself, and tells the agent. */
    public void crash(String container) {
        ContainerSnapshot ended = update(container, Status.ENDED, 1);
        listener.accept(new ContainerChanged(
                ended.id(),
                ended.labels().placement(),
                EngineEvent.Kind.ENDED,
                Instant.now().plusMillis(1)));
    }

    private synchronized ContainerSnapshot update(String container, Status status, @Nullable Integer exitCode) {
        ContainerSnapshot old = find(container);
        Instant now = Clock.systemUTC().instant();
        ContainerSnapshot next = new ContainerSnapshot(
                old.id(),
                old.name(),
                old.labels(),
                status,
                Health.NONE,
                status == Status.RUNNING ? now : old.startedAt(),
                status == Status.ENDED ? now : old.endedAt(),
                exitCode,
                null);
        containers.put(old.id(), next);
        return next;
    }

    private ContainerSnapshot find(String container) {
        return containers.values().stream()
                .filter(each -> each.id().equals(container) || each.name().equals(container))
                .findFirst()
                .orElseThrow(() -> new EngineFailure.NoSuchContainer(container + " is gone.", null));
    }

    @Override
    public String gateway(String agentUuid) {
        requireReachable();
        return "192.0.2.1";
    }

    @Override
    public void removeNetwork(String agentUuid) {
        calls.add("remove network");
    }

    @Override
    public List<ContainerAddress> addresses(String agentUuid) {
        requireReachable();
        return List.of();
    }

    @Override
    public ContainerUsage usage(String container) {
        return new ContainerUsage(1.5, 1_000);
    }

    @Override
    public Subscription logs(String container, LogQuery query, LogListener lines) {
        calls.add("logs " + container);
        lines.lines("one\n");
        lines.lines("two\n");
        if (!query.follow()) {
            lines.ended(null);
        }
        return () -> calls.add("close logs " + container);
    }

    @Override
    public Subscription events(String agentUuid, Consumer<EngineEvent> newListener) {
        listener = newListener;
        newListener.accept(new EngineEvent.EngineConnected());
        return () -> {};
    }

    @Override
    public List<EngineImage> images() {
        requireReachable();
        return images;
    }

    @Override
    public RemovedImages removeImages(Collection<EngineImage> chosen) {
        removed.addAll(chosen);
        return new RemovedImages(
                chosen.size(), chosen.stream().mapToLong(EngineImage::bytes).sum());
    }

    private void requireReachable() {
        if (!reachable) {
            throw new EngineFailure.EngineUnreachable("The engine is away.", null);
        }
    }

    @Override
    public void close() {}
}
