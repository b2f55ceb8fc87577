package org.iofog.controller.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.amqp.Subscriber;
import org.iofog.contract.amqp.Subscription;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.controller.application.PortReportHandler;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes what the tunnel service sees, each copy's reports in their order. */
@ApplicationScoped
class PortReportConsumer implements Subscriber {

    private static final Logger LOG = Logger.getLogger(PortReportConsumer.class);
    private static final int AT_ONCE = 16;

    private final BusConnection bus;
    private final PortReportHandler handler;
    private final InOrder inOrder = new InOrder();
    private @Nullable Subscription subscription;

    PortReportConsumer(BusConnection bus, PortReportHandler handler) {
        this.bus = bus;
        this.handler = handler;
    }

    void start(@Observes StartupEvent event) {
        Source reports = Source.sharedQueue(Addresses.PORTS_STATUS, Addresses.CONTROLLER_PORTS_STATUS);
        subscription = bus.subscribe(reports.withCredit(AT_ONCE), this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public Uni<Void> received(Incoming message) {
        if (message.envelope().data() instanceof PortReport report) {
            return inOrder.run(report.reporter(), () -> handler.handle(message.envelope(), report));
        }
        LOG.warnf(
                "passed over a message that is no report on public ports: %s",
                message.envelope().id());
        return Uni.createFrom().voidItem();
    }
}
