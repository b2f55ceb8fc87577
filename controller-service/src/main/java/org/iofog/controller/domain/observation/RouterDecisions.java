package org.iofog.controller.domain.observation;

import java.util.List;
import java.util.Objects;
import org.iofog.contract.event.AgentEvent.AgentRouterChanged;
import org.iofog.contract.mesh.LinkStatus;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.CommandContext;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.Decision;
import org.jspecify.annotations.Nullable;

/** What follows when a router is seen: a change is told, a figure that grew is not. */
public final class RouterDecisions {

    private RouterDecisions() {}

    /** @param former as the same observer saw it before */
    public static List<Consequence> decide(
            Agent agent, @Nullable RouterStatus former, RouterStatus now, CommandContext context) {
        if (agent.namespace() == null || former != null && isSame(former, now)) {
            return List.of();
        }
        AgentRouterChanged event = new AgentRouterChanged(agent.namespace(), agent.name(), agent.uuid(), now);
        return List.of(new Consequence(
                context,
                new Decision.Accepted(List.of(), List.of(event), List.of(), List.of(), List.of(), List.of(), null)));
    }

    private static boolean isSame(RouterStatus former, RouterStatus now) {
        return steady(former).equals(steady(now));
    }

    private static List<Object> steady(RouterStatus status) {
        return List.of(
                status.engine(),
                status.mode(),
                status.routerId(),
                status.state(),
                Objects.requireNonNullElse(status.problem(), ""),
                Objects.requireNonNullElse(status.appliedRevision(), ""),
                status.links().stream().map(RouterDecisions::steady).toList());
    }

    private static List<Object> steady(LinkStatus link) {
        return List.of(
                link.name(),
                link.to(),
                link.role(),
                link.cost(),
                link.state(),
                Objects.requireNonNullElse(link.problem(), ""));
    }
}
