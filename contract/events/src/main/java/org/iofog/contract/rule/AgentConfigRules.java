package org.iofog.contract.rule;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.AgentConfigSpec;
import org.jspecify.annotations.Nullable;

/** What an agent may be set to. */
public final class AgentConfigRules {

    private static final int MAX_SIZE = 1_048_576;
    private static final Pattern ENGINE_URL = Pattern.compile("(unix:///|tcp://|https?://).+");
    private static final List<String> LOG_LEVELS = List.of("SEVERE", "WARNING", "INFO", "FINE");

    private AgentConfigRules() {}

    /** @param agent name of the agent the settings are for, where it is known */
    public static List<Violation> check(@Nullable String agent, AgentConfigSpec spec) {
        Findings findings = new Findings();
        check(findings, agent, spec);
        return findings.all();
    }

    public static List<Violation> check(AgentConfigSpec spec) {
        return check(spec.name(), spec);
    }

    static void check(Findings findings, @Nullable String agent, AgentConfigSpec spec) {
        if (spec.name() != null) {
            NameRules.check(findings, "name", spec.name());
        }
        Check.between(findings, "latitude", spec.latitude(), -90, 90);
        Check.between(findings, "longitude", spec.longitude(), -180, 180);
        checkEngine(findings, spec);
        checkResources(findings, spec);
        checkFrequencies(findings, spec);
        checkTimeZone(findings, spec.timeZone());
        RouterRules.check(findings, agent, spec);
    }

    private static void checkEngine(Findings findings, AgentConfigSpec spec) {
        String url = spec.dockerUrl();
        if (url != null && !ENGINE_URL.matcher(url).matches()) {
            findings.add(
                    "dockerUrl",
                    "\"%s\" is not the address of an engine: use unix:///path or tcp://host:port.".formatted(url));
        }
    }

    private static void checkResources(Findings findings, AgentConfigSpec spec) {
        Check.between(findings, "diskLimit", spec.diskLimit(), 1, MAX_SIZE);
        Check.absolutePath(findings, "diskDirectory", spec.diskDirectory());
        Check.between(findings, "memoryLimit", spec.memoryLimit(), 128, MAX_SIZE);
        Check.between(findings, "cpuLimit", spec.cpuLimit(), 5, 100);
        Check.between(findings, "logLimit", spec.logLimit(), 0.5, 100);
        Check.absolutePath(findings, "logDirectory", spec.logDirectory());
        Check.between(findings, "logFileCount", spec.logFileCount(), 1, 100);
        Check.oneOf(findings, "logLevel", spec.logLevel(), LOG_LEVELS);
        Check.between(findings, "availableDiskThreshold", spec.availableDiskThreshold(), 0, 100);
    }

    private static void checkFrequencies(Findings findings, AgentConfigSpec spec) {
        Check.atLeast(findings, "statusFrequency", spec.statusFrequency(), 1);
        Check.atLeast(findings, "changeFrequency", spec.changeFrequency(), 1);
        Check.atLeast(findings, "deviceScanFrequency", spec.deviceScanFrequency(), 1);
        Check.atLeast(findings, "pruningFrequency", spec.pruningFrequency(), 0);
    }

    private static void checkTimeZone(Findings findings, @Nullable String zone) {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            findings.add("timeZone", "\"%s\" is not a time zone: use one such as Europe/Zurich.".formatted(zone));
        }
    }
}
