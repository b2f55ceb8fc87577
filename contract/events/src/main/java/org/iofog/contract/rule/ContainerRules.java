package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.EnvironmentVariable;
import org.iofog.contract.spec.HealthCheck;
import org.jspecify.annotations.Nullable;

/** How a container may be run. */
final class ContainerRules {

    /** Engines refuse less. */
    private static final int MIN_MEMORY_MIB = 6;

    private static final double MIN_CORES = 0.01;

    private static final int MAX_CORES = 1024;

    private ContainerRules() {}

    static void check(Findings findings, ContainerSpec container) {
        checkEnvironment(findings, container.env());
        PortRules.check(findings, container.ports());
        VolumeRules.check(findings, container.volumes());
        ExtraHostRules.check(findings, container.extraHosts());
        Check.atLeast(findings, "memoryLimit", container.memoryLimit(), MIN_MEMORY_MIB);
        Check.between(findings, "cpuLimit", container.cpuLimit(), MIN_CORES, MAX_CORES);
        Check.atLeast(findings, "logLimit", container.logLimit(), 1);
        checkHealth(findings.within("healthCheck"), container.healthCheck());
    }

    private static void checkEnvironment(Findings findings, List<EnvironmentVariable> env) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < env.size(); i++) {
            Findings found = findings.within("env", i);
            Check.present(found, "key", env.get(i).key(), "The variable's name")
                    .ifPresent(key -> checkKey(found, key, keys.add(key)));
            if (env.get(i).value() == null) {
                found.add("value", "The variable's value is missing: use \"\" for an empty one.");
            }
        }
    }

    private static void checkKey(Findings findings, String key, boolean first) {
        if (key.contains("=") || key.indexOf('\0') >= 0) {
            findings.add("key", "\"%s\" contains \"=\": use a name without it.".formatted(key));
        }
        if (!first) {
            findings.add("key", "\"%s\" is set twice: keep one of them.".formatted(key));
        }
    }

    private static void checkHealth(Findings findings, @Nullable HealthCheck check) {
        if (check == null) {
            return;
        }
        if (check.command().isEmpty()) {
            findings.add("command", "The command is missing: list the program and its arguments.");
        }
        Check.atLeast(findings, "interval", check.interval(), 1);
        Check.atLeast(findings, "timeout", check.timeout(), 1);
        Check.atLeast(findings, "retries", check.retries(), 1);
        Check.atLeast(findings, "startPeriod", check.startPeriod(), 0);
    }
}
