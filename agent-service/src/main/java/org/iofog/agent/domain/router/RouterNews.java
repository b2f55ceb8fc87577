package org.iofog.agent.domain.router;

import java.util.List;
import org.iofog.contract.mesh.AddressStatus;
import org.iofog.contract.mesh.RouterStatus;
import org.jspecify.annotations.Nullable;

/** Tells what is worth a report of its own from figures that change with each message. */
public final class RouterNews {

    private RouterNews() {}

    public static boolean isNews(@Nullable RouterStatus former, RouterStatus next) {
        return former == null || !withoutCounts(former).equals(withoutCounts(next));
    }

    private static RouterStatus withoutCounts(RouterStatus status) {
        List<AddressStatus> addresses = status.addresses().stream()
                .map(each -> new AddressStatus(each.address(), 0, 0, 0))
                .toList();
        return new RouterStatus(
                status.engine(),
                status.mode(),
                status.routerId(),
                status.appliedRevision(),
                status.state(),
                status.problem(),
                status.since(),
                status.version(),
                status.links(),
                addresses);
    }
}
