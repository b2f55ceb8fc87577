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
import org.iofog.contract.mesh.RouterReport;
import org.iofog.controller.application.RouterReportHandler;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes what the router service sees, each router's reports in their order. */
@ApplicationScoped
class RouterReportConsumer implements Subscriber {

    private static final Logger LOG = Logger.getLogger(RouterReportConsumer.class);
    private static final int AT_ONCE = 16;

    private final BusConnection bus;
    private final RouterReportHandler handler;
    private final InOrder inOrder = new InOrder();
    private @Nullable Subscription subscription;

    RouterReportConsumer(BusConnection bus, RouterReportHandler handler) {
        this.bus = bus;
        this.handler = handler;
    }

    void start(@Observes StartupEvent event) {
        Source reports = Source.sharedQueue(Addresses.ROUTERS_STATUS, Addresses.CONTROLLER_ROUTERS);
        subscription = bus.subscribe(reports.withCredit(AT_ONCE), this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public Uni<Void> received(Incoming message) {
        if (message.envelope().data() instanceof RouterReport report) {
            return inOrder.run(
                    report.namespace() + '/' + report.router(), () -> handler.handle(message.envelope(), report));
        }
        LOG.warnf(
                "passed over a message that is no report on a router: %s",
                message.envelope().id());
        return Uni.createFrom().voidItem();
    }
}
