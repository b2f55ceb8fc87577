package org.iofog.agent.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.EngineInfo;
import org.iofog.agent.application.container.LogListener;
import org.iofog.agent.application.container.LogQuery;
import org.iofog.agent.application.container.RemovedImages;
import org.iofog.agent.application.status.ContainerUsage;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.EngineImage;
import org.iofog.agent.domain.container.ImageRequest;
import org.iofog.agent.domain.message.ContainerAddress;

/** An engine that shows only the images of one test, since a prune would take everybody's on this machine. */
record PruningOnly(ContainerEngine engine, String repository) implements ContainerEngine {

    @Override
    public List<EngineImage> images() {
        return engine.images().stream()
                .filter(image -> image.references().stream().anyMatch(name -> name.startsWith(repository)))
                .toList();
    }

    @Override
    public EngineInfo info() {
        return engine.info();
    }

    @Override
    public List<ContainerSnapshot> containers(String agentUuid) {
        return engine.containers(agentUuid);
    }

    @Override
    public void ensureImage(ImageRequest request, IntConsumer progress) {
        engine.ensureImage(request, progress);
    }

    @Override
    public String create(ContainerDefinition definition) {
        return engine.create(definition);
    }

    @Override
    public String gateway(String agentUuid) {
        return engine.gateway(agentUuid);
    }

    @Override
    public void removeNetwork(String agentUuid) {
        engine.removeNetwork(agentUuid);
    }

    @Override
    public List<ContainerAddress> addresses(String agentUuid) {
        return engine.addresses(agentUuid);
    }

    @Override
    public void start(String container) {
        engine.start(container);
    }

    @Override
    public void stop(String container, Duration grace) {
        engine.stop(container, grace);
    }

    @Override
    public void remove(String container) {
        engine.remove(container);
    }

    @Override
    public ContainerUsage usage(String container) {
        return engine.usage(container);
    }

    @Override
    public Subscription logs(String container, LogQuery query, LogListener listener) {
        return engine.logs(container, query, listener);
    }

    @Override
    public Subscription events(String agentUuid, Consumer<EngineEvent> listener) {
        return engine.events(agentUuid, listener);
    }

    @Override
    public RemovedImages removeImages(Collection<EngineImage> images) {
        return engine.removeImages(images);
    }

    @Override
    public void close() {
        engine.close();
    }
}
