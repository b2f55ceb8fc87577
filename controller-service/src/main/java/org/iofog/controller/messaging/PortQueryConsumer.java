package org.iofog.controller.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.Incoming;
import org.iofog.contract.amqp.Source;
import org.iofog.contract.tunnel.PublicPortsQuery;
import org.iofog.controller.application.query.PublicPortQueries;

/** Answers the tunnel service. */
@ApplicationScoped
class PortQueryConsumer implements QueueConsumer {

    private static final int AT_ONCE = 16;

    private final PublicPortQueries ports;
    private final Answers answers;

    PortQueryConsumer(PublicPortQueries ports, Answers answers) {
        this.ports = ports;
        this.answers = answers;
    }

    @Override
    public Source source() {
        return Source.sharedQueue(Addresses.PORTS_QUERY, Addresses.CONTROLLER_PORTS)
                .withCredit(AT_ONCE);
    }

    @Override
    public Uni<Void> received(Incoming message) {
        return answers.answer(
                message,
                message.envelope().data() instanceof PublicPortsQuery
                        ? ports.besideControlPlane()
                        : Uni.createFrom().nullItem());
    }
}
