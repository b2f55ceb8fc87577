package org.iofog.contract.mesh;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A router as it is seen.
 *
 * @param appliedRevision of the configuration it works by; absent while it has none
 * @param problem one sentence, where it is not as it should be
 * @param since when it entered this state
 * @param version of the engine
 */
public record RouterStatus(
        RouterEngine engine,
        RouterMode mode,
        String routerId,
        @Nullable String appliedRevision,
        RouterState state,
        @Nullable String problem,
        Instant since,
        @Nullable String version,
        List<LinkStatus> links,
        List<AddressStatus> addresses) {

    public RouterStatus {
        links = List.copyOf(links);
        addresses = List.copyOf(addresses);
    }

    /** The same router with what somebody else saw of its neighbourhood. */
    public RouterStatus with(List<LinkStatus> newLinks, List<AddressStatus> newAddresses) {
        return new RouterStatus(
                engine, mode, routerId, appliedRevision, state, problem, since, version, newLinks, newAddresses);
    }
}
