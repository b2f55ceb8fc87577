package org.iofog.contract.amqp.request;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.BusConnection;
import org.iofog.contract.tunnel.PublicPorts;
import org.iofog.contract.tunnel.PublicPortsQuery;

/**
 * Asks the controller which public ports open beside it; when the connection breaks, again. Fails with {@link
 * TransientFailure} when no answer came in time.
 */
public final class PortQuestions implements AutoCloseable {

    private final Questions questions;

    /** @param source who asks, such as {@code /tunnel} */
    public PortQuestions(BusConnection bus, String source, Clock clock) {
        this.questions = new Questions(bus, Addresses.PORTS_QUERY, source, clock);
    }

    public Uni<PublicPorts> wanted(Duration timeout) {
        return questions.ask(new PublicPortsQuery(), PublicPorts.class, timeout, "public ports");
    }

    @Override
    public void close() {
        questions.close();
    }
}
