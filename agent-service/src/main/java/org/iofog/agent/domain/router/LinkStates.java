package org.iofog.agent.domain.router;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iofog.contract.mesh.LinkRole;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.jspecify.annotations.Nullable;

/** Makes states, with their times, of what is seen of links again and again. */
public final class LinkStates {

    /** A link that is not connected for longer is down. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int COST = 1;

    private LinkStates() {}

    public static List<LinkStatus> next(List<LinkStatus> former, List<SeenLink> seen, LinkRole role, Instant now) {
        Map<String, LinkStatus> byName =
                former.stream().collect(Collectors.toMap(LinkStatus::name, Function.identity()));
        return seen.stream()
                .map(link -> next(byName.get(link.name()), link, role, now))
                .toList();
    }

    private static LinkStatus next(@Nullable LinkStatus former, SeenLink seen, LinkRole role, Instant now) {
        LinkState state = state(former, seen, now);
        Instant since = former != null && former.state() == state ? former.since() : now;
        return new LinkStatus(seen.name(), seen.to(), role, COST, state, problem(seen), since);
    }

    private static LinkState state(@Nullable LinkStatus former, SeenLink seen, Instant now) {
        if (seen.connected()) {
            return seen.spare() ? LinkState.SPARE : LinkState.UP;
        }
        if (former == null) {
            return LinkState.CONNECTING;
        }
        return switch (former.state()) {
            case UP, SPARE -> LinkState.CONNECTING;
            case DOWN -> LinkState.DOWN;
            case CONNECTING -> now.isBefore(former.since().plus(PATIENCE)) ? LinkState.CONNECTING : LinkState.DOWN;
        };
    }

    private static @Nullable String problem(SeenLink seen) {
        return seen.connected()
                ? null
                : "%s cannot be reached, or does not let this router in.".formatted(seen.target());
    }
}
