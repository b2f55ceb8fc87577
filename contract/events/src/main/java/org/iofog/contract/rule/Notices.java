package org.iofog.contract.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.jspecify.annotations.Nullable;

/** Sentences about keys that are valid and kept, yet do nothing so far. A user who sets them should know. */
public final class Notices {

    private Notices() {}

    public static List<String> of(MicroserviceSpec spec) {
        List<String> notices = new ArrayList<>();
        addMicroservice(notices, "", spec);
        return List.copyOf(notices);
    }

    public static List<String> of(ApplicationSpec spec) {
        List<String> notices = new ArrayList<>();
        for (int i = 0; i < spec.microservices().size(); i++) {
            addMicroservice(
                    notices, "microservices[" + i + "].", spec.microservices().get(i));
        }
        return List.copyOf(notices);
    }

    public static List<String> of(AgentConfigSpec spec) {
        List<String> notices = new ArrayList<>();
        addAgentConfig(notices, "", spec);
        return List.copyOf(notices);
    }

    private static void addMicroservice(List<String> notices, String prefix, MicroserviceSpec spec) {
        if (spec.container().hasRootHostAccess() && !spec.container().ports().isEmpty()) {
            notices.add("%scontainer.ports does nothing: with rootHostAccess the container has all ports of its host."
                    .formatted(prefix));
        }
        if (spec.agent() != null && spec.agent().config() != null) {
            addAgentConfig(notices, prefix + "agent.config.", spec.agent().config());
        }
    }

    private static void addAgentConfig(List<String> notices, String prefix, AgentConfigSpec spec) {
        keysWithoutEffect(spec).forEach((key, value) -> {
            if (value != null && !Objects.equals(value, false)) {
                notices.add(kept(prefix + key));
            }
        });
    }

    private static Map<String, @Nullable Object> keysWithoutEffect(AgentConfigSpec spec) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("diskLimit", spec.diskLimit());
        keys.put("memoryLimit", spec.memoryLimit());
        keys.put("cpuLimit", spec.cpuLimit());
        keys.put("logLimit", spec.logLimit());
        keys.put("logDirectory", spec.logDirectory());
        keys.put("logFileCount", spec.logFileCount());
        keys.put("logLevel", spec.logLevel());
        keys.put("changeFrequency", spec.changeFrequency());
        keys.put("deviceScanFrequency", spec.deviceScanFrequency());
        keys.put("bluetoothEnabled", spec.bluetoothEnabled());
        keys.put("watchdogEnabled", spec.watchdogEnabled());
        keys.put("abstractedHardwareEnabled", spec.abstractedHardwareEnabled());
        keys.put("timeZone", spec.timeZone());
        return keys;
    }

    private static String kept(String path) {
        return "%s is kept and does nothing yet.".formatted(path);
    }
}
