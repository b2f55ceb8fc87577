package org.iofog.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iofog.contract.agent.Phase;
import org.iofog.contract.agent.PhaseStamp;

/** When commands reached each phase, in milliseconds from their requests. */
final class PhaseTimes {

    private final Map<Phase, List<Double>> millis = new EnumMap<>(Phase.class);

    void add(Instant request, List<PhaseStamp> stamps) {
        for (PhaseStamp stamp : stamps) {
            millis.computeIfAbsent(stamp.phase(), phase -> new ArrayList<>())
                    .add(Duration.between(request, stamp.at()).toNanos() / 1e6);
        }
    }

    void report(String scenario, Report report) {
        millis.forEach((phase, times) -> report.add(
                Figure.of(scenario, "until " + phase.name().toLowerCase(Locale.ROOT), "ms", Samples.of(times), null)));
    }
}
