package org.iofog.router.application;

import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.spec.Secret;
import org.iofog.router.domain.model.Router;

/** One kind of router program. Where its routers can be changed from here while they run, there is {@link RouterControl}. */
public interface Engine {

    RouterEngine kind();

    /** The file with which a router starts as it should be, with no service in reach; may hold placeholders. */
    Secret bootstrapConfig(Router router);
}
