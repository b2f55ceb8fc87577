package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.tunnel.PortReport;
import org.iofog.controller.application.report.PortReportHandler;
import org.jboss.logging.Logger;

/** Takes what the tunnel service sees, each copy's reports in their order. */
@ApplicationScoped
class PortReportConsumer implements QueueConsumer {

    private static final Logger LOG = Logger.getLogger(PortReportConsumer.class);
    private static final int AT_ONCE = 16;

    private final PortReportHandler handler;
    private final InOrder inOrder = new InOrder();

    PortReportConsumer(PortReportHandler handler) {
        this.handler = handler;
    }

    @Override
    public Source source() {
        return Source.sharedQueue(Addresses.PORTS_STATUS, Addresses.CONTROLLER_PORTS_STATUS)
                .withCredit(AT_ONCE);
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
