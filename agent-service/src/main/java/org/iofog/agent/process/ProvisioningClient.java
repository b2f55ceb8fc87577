package org.iofog.agent.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.iofog.agent.application.HostProbe;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.view.ProvisionedAgent;

/** Asks a controller for an identity. Credentials travel this way alone, never over the bus. */
@ApplicationScoped
class ProvisioningClient {

    /** As the controller numbers processor families. */
    private static final Map<Architecture, Integer> TYPES = Map.of(Architecture.X86, 1, Architecture.ARM, 2);

    private final HostProbe host;

    ProvisioningClient(HostProbe host) {
        this.host = host;
    }

    /** @param controller base URL, with or without {@code /api/v3} */
    ProvisionedAgent provision(String controller, String key) {
        ControllerHttp http = new ControllerHttp(controller);
        Map<String, Object> request = Map.of("key", key, "type", TYPES.getOrDefault(host.architecture(), 0));
        return http.post("/agent/provision", request, ProvisionedAgent.class).by(http.base());
    }
}
