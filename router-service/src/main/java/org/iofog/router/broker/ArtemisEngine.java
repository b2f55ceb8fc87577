package org.iofog.router.broker;

import jakarta.enterprise.context.ApplicationScoped;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.spec.Secret;
import org.iofog.router.application.Engine;
import org.iofog.router.domain.model.Router;

/** Artemis as the router of an agent, which has it read a whole file again when that changes. */
@ApplicationScoped
class ArtemisEngine implements Engine {

    @Override
    public RouterEngine kind() {
        return RouterEngine.ARTEMIS;
    }

    @Override
    public Secret bootstrapConfig(Router router) {
        return new Secret(ArtemisFile.of(router));
    }
}
