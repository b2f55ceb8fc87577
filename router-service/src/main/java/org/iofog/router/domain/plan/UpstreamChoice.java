package org.iofog.router.domain.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.LinkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which of its upstreams a router uses, where its engine allows one only. The others stay connected, so that a switch
 * finds a link that is known to work.
 *
 * @param active absent: the router is the top of an island
 * @param until when time alone may change it; absent where it does not
 */
public record UpstreamChoice(
        @Nullable String active,
        List<String> spares,
        @Nullable Instant until) {

    /** A link that came back is used again only after it has held for so long. */
    static final Duration STEADY = Duration.ofSeconds(30);

    private static final UpstreamChoice NONE = new UpstreamChoice(null, List.of(), null);

    /**
     * The first wanted one that is in use or has been connected for a while; else the first that is connected; else the
     * one that is still in use although no longer wanted, until a wanted one is connected; else the first wanted.
     *
     * @param wanted in the order of preference
     * @param former routers that may be kept for the time until a wanted one is connected
     */
    static UpstreamChoice of(List<String> wanted, List<String> former, List<LinkStatus> observed, Instant now) {
        if (wanted.isEmpty()) {
            return NONE;
        }
        if (wanted.size() == 1 && former.isEmpty()) {
            return new UpstreamChoice(wanted.getFirst(), List.of(), null);
        }
        Map<String, LinkStatus> connected = observed.stream()
                .filter(UpstreamChoice::isConnected)
                .collect(Collectors.toMap(LinkStatus::to, link -> link, (one, other) -> one));
        String active = Stream.of(
                        wanted.stream().filter(to -> isSteady(connected.get(to), now)),
                        wanted.stream().filter(connected::containsKey),
                        former.stream().filter(connected::containsKey),
                        wanted.stream())
                .flatMap(candidates -> candidates)
                .findFirst()
                .orElseThrow();
        Instant until = connected.values().stream()
                .map(link -> link.since().plus(STEADY))
                .filter(steady -> steady.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new UpstreamChoice(
                active, wanted.stream().filter(to -> !to.equals(active)).toList(), until);
    }

    /** Whether the link passes messages, or could at once. */
    static boolean isConnected(LinkStatus link) {
        return link.state() == LinkState.UP || link.state() == LinkState.SPARE;
    }

    /** One that is in use is as good as one that has held: to leave it for one that came back would be to and fro. */
    private static boolean isSteady(@Nullable LinkStatus link, Instant now) {
        return link != null
                && (link.state() == LinkState.UP || !link.since().plus(STEADY).isAfter(now));
    }
}
