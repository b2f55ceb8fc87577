package org.iofog.contract.rule;

import java.util.List;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.LocalControlPlaneSpec;

/** What a control plane on this machine needs. */
public final class LocalControlPlaneRules {

    private LocalControlPlaneRules() {}

    public static List<Violation> check(LocalControlPlaneSpec spec) {
        Findings findings = new Findings();
        UserRules.checkFirst(findings, spec.iofogUser());
        if (spec.controller() != null) {
            Check.port(findings, "controller.port", spec.controller().port());
        }
        ServerRules.check(findings, spec.bus(), spec.database());
        return findings.all();
    }
}
