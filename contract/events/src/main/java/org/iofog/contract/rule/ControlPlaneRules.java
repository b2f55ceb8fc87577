package org.iofog.contract.rule;

import java.util.List;
import java.util.stream.IntStream;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.ControlPlaneSpec.ControllerSpec;

/** What a control plane on other hosts needs. */
public final class ControlPlaneRules {

    private ControlPlaneRules() {}

    public static List<Violation> check(ControlPlaneSpec spec) {
        Findings findings = new Findings();
        UserRules.checkFirst(findings, spec.iofogUser());
        if (spec.controllers().isEmpty()) {
            findings.add("controllers", "There is no controller: give at least one, with name, host and ssh.");
        }
        IntStream.range(0, spec.controllers().size())
                .forEach(index -> check(
                        findings.within("controllers[" + index + "]"),
                        spec.controllers().get(index)));
        if (spec.controllers().size() > 1 && (spec.bus() == null || spec.database() == null)) {
            findings.add(
                    "controllers",
                    "Several controllers share one bus and one database: give 'bus' and 'database', or one controller.");
        }
        if (hostsOf(spec) < spec.controllers().size()) {
            findings.add("controllers", "Two controllers have the same host: give each a host of its own.");
        }
        ServerRules.check(findings, spec.bus(), spec.database());
        if (spec.packageSource() != null) {
            findings.add("package", "The programs that belong to this iofogctl are installed: leave 'package' out.");
        }
        return findings.all();
    }

    private static long hostsOf(ControlPlaneSpec spec) {
        return spec.controllers().stream().map(ControllerSpec::host).distinct().count();
    }

    private static void check(Findings findings, ControllerSpec controller) {
        Check.present(findings, "name", controller.name(), "The controller's name");
        Check.present(findings, "host", controller.host(), "The controller's host");
        Check.port(findings, "port", controller.port());
        if (controller.ssh() == null) {
            findings.add("ssh", "How to log in on its host is missing: give 'user' and 'keyFile'.");
        } else {
            Check.present(findings, "ssh.user", controller.ssh().user(), "The user to log in as");
            Check.port(findings, "ssh.port", controller.ssh().port());
        }
    }
}
