package org.iofog.controller.domain.mesh;

import java.util.List;
import java.util.stream.Stream;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.controller.domain.model.SeenRouter;
import org.jspecify.annotations.Nullable;

/**
 * An agent with what is known of its router.
 *
 * @param byAgent as the agent itself reports it: the program that runs there
 * @param byService as the router service sees it from outside: what passes it
 */
public record MeshNode(
        MeshMember member,
        @Nullable SeenRouter byAgent,
        @Nullable SeenRouter byService) {

    /** The agent knows best how its router is. */
    @Nullable
    SeenRouter seen() {
        return byAgent == null ? byService : byAgent;
    }

    List<LinkStatus> links() {
        return observations()
                .map(SeenRouter::status)
                .map(RouterStatus::links)
                .filter(links -> !links.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Who tells of addresses: the service, where it looks at them. */
    @Nullable
    SeenRouter traffic() {
        return observations()
                .filter(seen -> !addresses(seen).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private Stream<SeenRouter> observations() {
        return Stream.concat(Stream.ofNullable(byService).filter(this::isOfThisRouter), Stream.ofNullable(byAgent));
    }

    /** Not of the one that ran before the agent's engine was changed. */
    private boolean isOfThisRouter(SeenRouter seen) {
        return byAgent == null || byAgent.status().engine() == seen.status().engine();
    }

    private static List<AddressStatus> addresses(SeenRouter seen) {
        return seen.status().addresses();
    }
}
