package org.iofog.agent.application.router;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.iofog.agent.domain.router.LinkStates;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.jspecify.annotations.Nullable;

/** Makes statuses that tell since when; each follows from the one before it. */
final class RouterStatuses {

    private final Clock clock;
    private @Nullable RouterStatus last;

    RouterStatuses(Clock clock) {
        this.clock = clock;
    }

    /** One that answers. */
    RouterStatus running(RouterConfiguration wanted, RouterView view) {
        LinkRole role = wanted.mode() == RouterMode.INTERIOR ? LinkRole.INTER_ROUTER : LinkRole.EDGE;
        List<LinkStatus> former = last == null ? List.of() : last.links();
        return next(
                wanted,
                view.applied() ? wanted.revision() : applied(),
                RouterState.RUNNING,
                view.problem(),
                view.version(),
                LinkStates.next(former, view.links(), role, clock.instant()),
                view.addresses());
    }

    /** One that has answered and does not now. */
    RouterStatus silent(RouterConfiguration wanted, String problem) {
        RouterStatus former = last;
        if (former == null || former.state() != RouterState.RUNNING) {
            return without(wanted, RouterState.STARTING, null);
        }
        return next(
                wanted,
                former.appliedRevision(),
                former.state(),
                problem,
                former.version(),
                former.links(),
                former.addresses());
    }

    /** One of which nothing can be seen. */
    RouterStatus without(RouterConfiguration wanted, RouterState state, @Nullable String problem) {
        String revision = state == RouterState.OFF ? wanted.revision() : applied();
        return next(wanted, revision, state, problem, null, List.of(), List.of());
    }

    private @Nullable String applied() {
        return last == null ? null : last.appliedRevision();
    }

    private RouterStatus next(
            RouterConfiguration wanted,
            @Nullable String revision,
            RouterState state,
            @Nullable String problem,
            @Nullable String version,
            List<LinkStatus> links,
            List<AddressStatus> addresses) {
        Instant since = last != null && last.state() == state ? last.since() : clock.instant();
        RouterStatus next = new RouterStatus(
                wanted.engine(),
                wanted.mode(),
                wanted.routerId(),
                revision,
                state,
                problem,
                since,
                version,
                links,
                addresses);
        last = next;
        return next;
    }
}
