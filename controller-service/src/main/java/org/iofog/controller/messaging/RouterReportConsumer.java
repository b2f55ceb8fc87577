package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.mesh.RouterReport;
import org.iofog.controller.application.report.RouterReportHandler;
import org.jboss.logging.Logger;

/** Takes what the router service sees, each router's reports in their order. */
@ApplicationScoped
class RouterReportConsumer implements QueueConsumer {

    private static final Logger LOG = Logger.getLogger(RouterReportConsumer.class);
    private static final int AT_ONCE = 16;

    private final RouterReportHandler handler;
    private final InOrder inOrder = new InOrder();

    RouterReportConsumer(RouterReportHandler handler) {
        this.handler = handler;
    }

    @Override
    public Source source() {
        return Source.sharedQueue(Addresses.ROUTERS_STATUS, Addresses.CONTROLLER_ROUTERS)
                .withCredit(AT_ONCE);
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
