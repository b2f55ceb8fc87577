package org.iofog.agent.application.router;

import java.time.Duration;
import org.iofog.contract.mesh.LinkState;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterStatus;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait between looks at a router. Most changes are done soon and others wait for them, so that the first looks
 * at a change follow each other closely; one that lasts is looked at less and less often.
 */
final class LookPauses {

    static final Duration WHILE_IT_IS_STILL = Duration.ofSeconds(2);

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST_WHILE_IT_CHANGES = Duration.ofMillis(200);

    private @Nullable String revision;
    private Duration pause = SHORTEST;

    /** @param status what the last look has shown */
    Duration after(RouterConfiguration wanted, RouterStatus status) {
        if (!isChanging(status)) {
            pause = SHORTEST;
            return WHILE_IT_IS_STILL;
        }
        boolean isNew = !wanted.revision().equals(revision);
        revision = wanted.revision();
        pause = isNew ? SHORTEST : shorter(pause.multipliedBy(2), LONGEST_WHILE_IT_CHANGES);
        return pause;
    }

    private static boolean isChanging(RouterStatus status) {
        return switch (status.state()) {
            case STARTING, FAILED -> true;
            case RUNNING -> status.links().stream().anyMatch(link -> link.state() == LinkState.CONNECTING);
            case OFF -> false;
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
