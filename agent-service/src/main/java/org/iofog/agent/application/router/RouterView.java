package org.iofog.agent.application.router;

import java.util.List;
import org.iofog.agent.domain.router.SeenLink;
import org.iofog.contract.mesh.AddressStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a running router shows.
 *
 * @param applied whether it works by the whole file it was given
 * @param problem one sentence, where it does not
 * @param version of the engine
 */
public record RouterView(
        boolean applied,
        @Nullable String problem,
        @Nullable String version,
        List<SeenLink> links,
        List<AddressStatus> addresses) {

    public RouterView {
        links = List.copyOf(links);
        addresses = List.copyOf(addresses);
    }
}
