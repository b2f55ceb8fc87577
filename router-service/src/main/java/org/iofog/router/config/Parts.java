package org.iofog.router.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.iofog.contract.amqp.SecretSetting;
import org.iofog.router.domain.plan.LinkPasswords;
import org.iofog.router.domain.plan.MeshPlanner;

/** Parts of the service that need its settings or the world around it. */
class Parts {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    MeshPlanner planner(RouterServiceConfig config) {
        return new MeshPlanner(new LinkPasswords(SecretSetting.of(
                "IOFOG_MESH_SECRET", config.mesh().secret(), config.mesh().secretFile())));
    }
}
