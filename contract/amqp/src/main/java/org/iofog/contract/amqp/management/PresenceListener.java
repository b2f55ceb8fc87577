package org.iofog.contract.amqp.management;

import java.util.Set;

/** Hears which agents listen on the bus. Called on a Vert.x context, in order; never to be blocked. */
public interface PresenceListener {

    /** These agents and no others are there: at the start and whenever the connection to the bus is back. */
    void present(Set<String> agentUuids);

    void changed(String agentUuid, boolean present);
}
