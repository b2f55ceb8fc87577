package org.iofog.agent.application.messages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.iofog.agent.application.messages.MessageArchive.ArchiveCounts;
import org.iofog.agent.application.messages.MessageArchive.MessagePage;
import org.iofog.agent.domain.message.MessageRoutes;
import org.iofog.agent.domain.message.TimeFrame;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.MessageFigures;
import org.iofog.contract.iomessage.IoMessage;
import org.iofog.contract.iomessage.MalformedIoMessage;
import org.iofog.contract.iomessage.SocketFrames.Receipt;

/** The messages of one agent's microservices: who publishes, who receives, and what each is configured with. */
public final class MessageExchange implements AutoCloseable {

    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final MessageArchive archive;
    private final MessageTransport transport;
    private final Clock clock;
    private final Map<String, MessageCounts> counts = new ConcurrentHashMap<>();
    private final Configurations configurations = new Configurations();
    private final Publishing publishing;
    private final Deliveries deliveries;
    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("message-housekeeping").factory());
    private volatile MessageRoutes routes = MessageRoutes.NONE;

    public MessageExchange(MessageArchive archive, MessageTransport transport, Clock clock) {
        this.archive = archive;
        this.transport = transport;
        this.clock = clock;
        publishing = new Publishing(archive, clock);
        deliveries = new Deliveries(archive, transport, this::countsOf);
        var unused = housekeeping.scheduleWithFixedDelay(
                this::tidy, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Routes and configurations hold from now on. */
    public void follow(DesiredState state) {
        routes = MessageRoutes.of(state);
        deliveries.follow(routes);
        configurations.follow(state);
        inboxes.forEach((uuid, inbox) -> {
            if (!routes.hasMicroservice(uuid) && inboxes.remove(uuid, inbox)) {
                inbox.close();
            }
        });
    }

    private void tidy() {
        deliveries.follow(routes);
        inboxes.values().forEach(Inbox::closeIfIdle);
    }

    /**
     * Takes a message from a microservice.
     *
     * @return done when the message is on the disk; fails with {@link ArchiveFailure}
     * @throws MalformedIoMessage if the message is too long
     */
    public CompletionStage<Receipt> publish(String publisher, IoMessage message) {
        return publishing.publish(publisher, message);
    }

    public Inbox inbox(String microservice) {
        return inboxes.computeIfAbsent(microservice, uuid -> new Inbox(uuid, transport, countsOf(uuid), clock));
    }

    public Configurations configurations() {
        return configurations;
    }

    /** What was published on this agent for a receiver; {@code publishers} empty means all it receives from. */
    public MessagePage query(String receiver, List<String> publishers, TimeFrame frame) {
        return archive.query(routes.publishersTo(receiver, publishers), frame);
    }

    private MessageCounts countsOf(String microservice) {
        return counts.computeIfAbsent(microservice, uuid -> new MessageCounts());
    }

    private long total(ToLongFunction<MessageCounts> count) {
        return counts.values().stream().mapToLong(count).sum();
    }

    public MessageFigures figures(String microservice) {
        ArchiveCounts archived = archive.counts(microservice);
        MessageCounts carried = countsOf(microservice);
        return new MessageFigures(
                archived.archived(), carried.delivered(), archived.waiting(), archived.dropped(), carried.received());
    }

    public ExchangeStatus status() {
        ArchiveCounts archived = archive.counts();
        return new ExchangeStatus(
                archived.archived(),
                total(MessageCounts::delivered),
                total(MessageCounts::received),
                archived.waiting(),
                archived.dropped(),
                total(MessageCounts::refused),
                total(MessageCounts::repeated),
                archived.bytes(),
                transport.problem());
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        inboxes.values().forEach(Inbox::close);
        deliveries.close();
        archive.close();
    }

    /**
     * @param published taken from microservices since the agent started
     * @param delivered handed over to the mesh, once per receiver
     * @param received taken by microservices
     * @param waiting published and not handed over yet, once per receiver
     * @param dropped pushed out by the archive's limits before they were handed over, once per receiver
     * @param refused never taken by the mesh
     * @param repeated arrived again, and kept from the microservice
     * @param archiveBytes on disk
     * @param problem why nothing can be sent now; empty while it can
     */
    public record ExchangeStatus(
            long published,
            long delivered,
            long received,
            long waiting,
            long dropped,
            long refused,
            long repeated,
            long archiveBytes,
            String problem) {}
}
