package org.iofog.contract.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.VolumeSpec;

/** What a volume needs. */
public final class VolumeSpecRules {

    private static final Pattern PERMISSIONS = Pattern.compile("0?[0-7]{3}");
    private static final Pattern DESTINATION = Pattern.compile("/+[^/\\00].*", Pattern.DOTALL);

    private VolumeSpecRules() {}

    public static List<Violation> check(VolumeSpec spec) {
        Findings findings = new Findings();
        NameRules.check(findings, "name", spec.name());
        if (spec.source() == null || spec.source().isBlank()) {
            findings.add("source", "The volume has no source: name the folder to copy.");
        }
        if (spec.destination() == null
                || !DESTINATION.matcher(spec.destination()).matches()) {
            findings.add("destination", "The destination has to be an absolute path below /, such as /var/lib/data.");
        }
        if (spec.permissions() != null
                && !PERMISSIONS.matcher(spec.permissions()).matches()) {
            findings.add("permissions", "Permissions are three octal digits, such as 644.");
        }
        if (spec.agents().isEmpty()) {
            findings.add("agents", "The volume has no agents: name those to copy it to.");
        }
        return findings.all();
    }
}
