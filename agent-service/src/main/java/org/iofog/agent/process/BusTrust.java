package org.iofog.agent.process;

import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.agent.config.BusConfig;
import org.iofog.agent.journal.AgentHome;
import org.iofog.contract.amqp.BusAccess;
import org.iofog.contract.view.ProvisionedAgent;

/** How an identity reaches the bus from this host. What the host's owner says of trust comes before what the controller said. */
@ApplicationScoped
class BusTrust {

    private final BusConfig config;
    private final AgentHome home;

    BusTrust(BusConfig config, AgentHome home) {
        this.config = config;
        this.home = home;
    }

    BusAccess accessOf(ProvisionedAgent identity) {
        return BusAccess.of(identity.busUrl(), identity.uuid(), identity.token().value())
                .trusting(config.authority().or(() -> home.busAuthority(identity)));
    }
}
