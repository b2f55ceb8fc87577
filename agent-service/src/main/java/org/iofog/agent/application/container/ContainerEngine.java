package org.iofog.agent.application.container;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.iofog.agent.application.EngineEvent;
import org.iofog.agent.application.EngineFailure;
import org.iofog.agent.application.Subscription;
import org.iofog.agent.application.status.ContainerUsage;
import org.iofog.agent.domain.container.ContainerDefinition;
import org.iofog.agent.domain.container.ContainerSnapshot;
import org.iofog.agent.domain.container.EngineImage;
import org.iofog.agent.domain.container.ImageRequest;
import org.iofog.agent.domain.message.ContainerAddress;

/**
 * The container engine of this host. All calls block and are meant for virtual threads; all may throw an
 * {@link EngineFailure}, whose message is a sentence for the user. {@code container} is an id or a name.
 */
public interface ContainerEngine extends AutoCloseable {

    EngineInfo info();

    /** The containers, running or not, that carry the label of this agent and are a microservice's. */
    List<ContainerSnapshot> containers(String agentUuid);

    /**
     * Returns when the image is on the engine and fits its architecture.
     *
     * @param progress told 0 to 100 while pulling, never less than before
     * @throws EngineFailure.ImageUnavailable when it is not to be had
     */
    void ensureImage(ImageRequest request, IntConsumer progress);

    /**
     * Makes a container without starting it; doing it again returns the one that is there.
     *
     * @return its id
     * @throws EngineFailure.ContainerRefused when the engine does not accept the definition
     */
    String create(ContainerDefinition definition);

    /**
     * Starts a container; nothing happens when it runs.
     *
     * @throws EngineFailure.PortAlreadyTaken when a host port is in use
     * @throws EngineFailure.ContainerRefused when it cannot start for another reason
     */
    void start(String container);

    /** Asks the container to end and kills it after {@code grace}; nothing happens when it is not running or gone. */
    void stop(String container, Duration grace);

    /** Removes a stopped or running container at once; nothing happens when it is gone. Named volumes stay. */
    void remove(String container);

    /**
     * Makes the network of this agent's containers unless it is there.
     *
     * @return the address of the host on it
     */
    String gateway(String agentUuid);

    /** Removes the network of this agent's containers; nothing happens when it is gone. No container may be on it. */
    void removeNetwork(String agentUuid);

    /** Where the containers of this agent that run call from. */
    List<ContainerAddress> addresses(String agentUuid);

    /**
     * Measures one running container; takes a second or two.
     *
     * @throws EngineFailure.NoSuchContainer when it is gone
     */
    ContainerUsage usage(String container);

    /**
     * Reads a container's log on a thread of its own until it ends or the returned handle is closed.
     *
     * @throws EngineFailure.NoSuchContainer when there is none
     */
    Subscription logs(String container, LogQuery query, LogListener listener);

    /** Tells what happens to this agent's containers, from now until closed; reconnects by itself. */
    Subscription events(String agentUuid, Consumer<EngineEvent> listener);

    List<EngineImage> images();

    /** Removes images; one that has come into use meanwhile stays and does not count. */
    RemovedImages removeImages(Collection<EngineImage> images);

    @Override
    void close();
}
