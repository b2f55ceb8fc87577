package org.iofog.agent.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Version;
import java.io.File;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.EngineFailure.NoSuchContainer;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.container.ContainerEngine;
import org.iofog.agent.application.container.EngineInfo;
import org.iofog.agent.application.container.EngineInfo.DiskSpace;
import org.iofog.agent.application.container.LogListener;
import org.iofog.agent.application.container.LogQuery;
import org.iofog.agent.application.container.RemovedImages;
import org.iofog.agent.application.status.ContainerUsage;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.EngineImage;
import org.iofog.agent.domain.container.ImageRequest;
import org.iofog.agent.domain.message.ContainerAddress;
import org.jspecify.annotations.Nullable;

/** An engine that speaks Docker's API: Docker itself, or Podman on its compatible socket. */
public final class DockerContainerEngine implements ContainerEngine {

    private final EngineConnection connection;

    private final Map<String, String> gateways = new ConcurrentHashMap<>();

    /** Asked by two at once, the engine makes two networks of one name. */
    private final ReentrantLock makingNetwork = new ReentrantLock();

    /** @param dockerUrl such as {@code unix:///var/run/docker.sock} or {@code tcp://host:2375}; not contacted yet */
    public DockerContainerEngine(String dockerUrl) {
        this.connection = new EngineConnection(dockerUrl);
    }

    @Override
    public EngineInfo info() {
        return connection.call(engine -> {
            Version version = engine.versionCmd().exec();
            String directory = engine.infoCmd().exec().getDockerRootDir();
            return new EngineInfo(
                    version.getVersion(), ProcessorFamily.of(version.getArch()), directory, disk(directory));
        });
    }

    private @Nullable DiskSpace disk(String directory) {
        File root = new File(directory);
        return connection.isLocal() && root.isDirectory()
                ? new DiskSpace(root.getTotalSpace(), root.getUsableSpace())
                : null;
    }

    @Override
    public List<ContainerSnapshot> containers(String agentUuid) {
        return connection.call(engine -> Snapshots.of(engine, agentUuid));
    }

    @Override
    public void ensureImage(ImageRequest request, IntConsumer progress) {
        connection.run(engine -> ImageSupply.ensure(engine, connection.processor(), request, progress));
    }

    @Override
    public String create(ContainerDefinition definition) {
        String agent = knownGateway(definition.labels().agent());
        return connection.call(engine -> ContainerCreation.create(engine, definition, agent));
    }

    @Override
    public void start(String container) {
        try {
            connection.run(engine -> ContainerStart.start(engine, container));
        } catch (NoSuchContainer e) {
            // The engine says the same of a container whose network was removed.
            gateways.keySet().forEach(this::gateway);
            connection.run(engine -> ContainerStart.start(engine, container));
        }
    }

    @Override
    public void stop(String container, Duration grace) {
        connection.run(engine -> stop(engine, container, grace));
    }

    private static void stop(DockerClient engine, String container, Duration grace) {
        try {
            engine.stopContainerCmd(container)
                    .withTimeout(Math.toIntExact(grace.toSeconds()))
                    .exec();
        } catch (NotModifiedException | NotFoundException e) {
            return;
        }
    }

    @Override
    public void remove(String container) {
        connection.run(engine -> remove(engine, container));
    }

    private static void remove(DockerClient engine, String container) {
        try {
            engine.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException e) {
            return;
        }
    }

    @Override
    public String gateway(String agentUuid) {
        makingNetwork.lock();
        try {
            String gateway = connection.call(engine -> new AgentNetwork(engine, agentUuid).gateway());
            gateways.put(agentUuid, gateway);
            return gateway;
        } finally {
            makingNetwork.unlock();
        }
    }

    /** Spares each container a question that has been answered. */
    private String knownGateway(String agentUuid) {
        String known = gateways.get(agentUuid);
        return known == null ? gateway(agentUuid) : known;
    }

    @Override
    public void removeNetwork(String agentUuid) {
        gateways.remove(agentUuid);
        connection.run(engine -> new AgentNetwork(engine, agentUuid).remove());
    }

    @Override
    public List<ContainerAddress> addresses(String agentUuid) {
        return connection.call(engine -> new AgentNetwork(engine, agentUuid).addresses());
    }

    @Override
    public ContainerUsage usage(String container) {
        return connection.call(engine -> UsageReader.read(engine, container));
    }

    @Override
    public Subscription logs(String container, LogQuery query, LogListener listener) {
        return connection.call(engine -> LogReader.read(engine, container, query, listener));
    }

    @Override
    public Subscription events(String agentUuid, Consumer<EngineEvent> listener) {
        return EventWatch.start(connection, agentUuid, listener);
    }

    @Override
    public List<EngineImage> images() {
        return connection.call(ImageStore::list);
    }

    @Override
    public RemovedImages removeImages(Collection<EngineImage> images) {
        return connection.call(engine -> ImageStore.remove(engine, images));
    }

    @Override
    public void close() {
        connection.close();
    }
}
