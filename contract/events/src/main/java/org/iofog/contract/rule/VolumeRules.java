package org.iofog.contract.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.iofog.contract.spec.VolumeMapping;
import org.jspecify.annotations.Nullable;

/** What a container may mount. */
final class VolumeRules {

    private static final Pattern VOLUME_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    private VolumeRules() {}

    static void check(Findings findings, List<VolumeMapping> volumes) {
        Set<String> mounted = new HashSet<>();
        for (int i = 0; i < volumes.size(); i++) {
            Findings found = findings.within("volumes", i);
            VolumeMapping volume = volumes.get(i);
            checkSource(found, volume);
            checkTarget(found, volume.containerDestination());
            if (!mounted.add(String.valueOf(volume.containerDestination()))) {
                found.add(
                        "containerDestination",
                        "\"%s\" is mounted twice: give each volume a path of its own."
                                .formatted(volume.containerDestination()));
            }
        }
    }

    private static void checkSource(Findings findings, VolumeMapping volume) {
        Check.present(findings, "hostDestination", volume.hostDestination(), "The path on the agent's host")
                .ifPresent(source -> checkSource(findings, volume.type(), source));
    }

    private static void checkSource(Findings findings, VolumeMapping.Type type, String source) {
        if (type == VolumeMapping.Type.BIND) {
            Check.absolutePath(findings, "hostDestination", source);
            checkNoColon(findings, "hostDestination", source);
        } else if (!VOLUME_NAME.matcher(source).matches()) {
            findings.add(
                    "hostDestination",
                    "\"%s\" is not a volume name: use letters, digits, \"_\", \".\" and \"-\", or type bind for a path."
                            .formatted(source));
        }
    }

    private static void checkTarget(Findings findings, @Nullable String target) {
        Check.present(findings, "containerDestination", target, "The path inside the container")
                .ifPresent(found -> checkTargetPath(findings, found));
    }

    private static void checkTargetPath(Findings findings, String target) {
        Check.absolutePath(findings, "containerDestination", target);
        checkNoColon(findings, "containerDestination", target);
        if ("/".equals(target)) {
            findings.add("containerDestination", "The container's root cannot be replaced: use a path below it.");
        }
    }

    private static void checkNoColon(Findings findings, String path, String value) {
        if (value.contains(":")) {
            findings.add(
                    path, "\"%s\" contains a colon, which engines cannot mount: use another path.".formatted(value));
        }
    }
}
