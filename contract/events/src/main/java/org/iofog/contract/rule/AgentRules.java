package org.iofog.contract.rule;

import java.util.List;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.LocalAgentSpec;
import org.jspecify.annotations.Nullable;

/** What an agent's document may say. */
public final class AgentRules {

    private AgentRules() {}

    /** The name may be absent here, as a document carries it outside the specification. */
    public static List<Violation> check(AgentSpec spec) {
        Findings findings = new Findings();
        check(findings, spec.name(), spec.config());
        if (spec.ssh() != null) {
            Check.port(findings, "ssh.port", spec.ssh().port());
        }
        return findings.all();
    }

    /** As the other {@code check}. */
    public static List<Violation> check(LocalAgentSpec spec) {
        Findings findings = new Findings();
        check(findings, spec.name(), spec.config());
        return findings.all();
    }

    private static void check(Findings findings, @Nullable String name, @Nullable AgentConfigSpec config) {
        if (name != null) {
            NameRules.check(findings, "name", name);
        }
        if (config != null) {
            AgentConfigRules.check(findings.within("config"), name, config);
        }
    }
}
