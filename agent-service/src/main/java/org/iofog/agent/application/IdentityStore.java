package org.iofog.agent.application;

import java.util.Optional;
import org.iofog.contract.view.ProvisionedAgent;

/** Who this agent is and how it reaches the bus; empty until it is provisioned. */
public interface IdentityStore {

    Optional<ProvisionedAgent> identity();

    void keep(ProvisionedAgent identity);

    void forget();
}
