package org.iofog.agent.process;

import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.agent.config.BusConfig;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.view.ProvisionedAgent;

/** How an identity reaches the bus from this host. */
@ApplicationScoped
class BusTrust {

    private final BusConfig config;

    BusTrust(BusConfig config) {
        this.config = config;
    }

    BusAccess accessOf(ProvisionedAgent identity) {
        return BusAccess.of(identity.busUrl(), identity.uuid(), identity.token().value())
                .trusting(config.authority());
    }
}
