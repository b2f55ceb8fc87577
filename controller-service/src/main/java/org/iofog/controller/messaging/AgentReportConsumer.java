package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.agent.AgentReport;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.controller.application.report.AgentReportHandler;
import org.jboss.logging.Logger;

/** Takes reports of agents, each agent's in their order. One that does not come from its agent is dropped and counted. */
@ApplicationScoped
class AgentReportConsumer implements QueueConsumer {

    private static final Logger LOG = Logger.getLogger(AgentReportConsumer.class);
    private static final int AT_ONCE = 128;

    private final AgentReportHandler handler;
    private final InOrder inOrder = new InOrder();
    private final LongAdder forged = new LongAdder();

    AgentReportConsumer(AgentReportHandler handler) {
        this.handler = handler;
    }

    @Override
    public Source source() {
        return Source.sharedQueue(Addresses.STATUS, Addresses.CONTROLLER_STATUS).withCredit(AT_ONCE);
    }

    /** Reports dropped because the bus named another sender than the report. */
    long forged() {
        return forged.sum();
    }

    @Override
    public Uni<Void> received(Incoming message) {
        if (message.envelope().data() instanceof AgentReport report) {
            return report.agentUuid().equals(message.stampedSender())
                    ? inOrder.run(report.agentUuid(), () -> handler.handle(message.envelope(), report))
                    : drop(message, report);
        }
        LOG.warnf(
                "passed over a message that is no report: %s",
                message.envelope().id());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> drop(Incoming message, AgentReport report) {
        forged.increment();
        LOG.warnf("dropped a report in the name of agent %s from %s", report.agentUuid(), message.stampedSender());
        return Uni.createFrom().voidItem();
    }
}
