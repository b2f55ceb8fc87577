package org.iofog.contract.rule;

import java.util.List;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.MicroserviceSpec;
import org.jspecify.annotations.Nullable;

/** What a microservice may ask for. */
public final class MicroserviceRules {

    private MicroserviceRules() {}

    /** The name may be absent here, as a document or a command carries it outside the specification. */
    public static List<Violation> check(MicroserviceSpec spec) {
        Findings findings = new Findings();
        if (spec.name() != null) {
            NameRules.check(findings, "name", spec.name());
        }
        check(findings, spec);
        return findings.all();
    }

    static void check(Findings findings, MicroserviceSpec spec) {
        checkAgent(findings, spec.agent());
        ImageRules.check(findings, spec.images());
        ContainerRules.check(findings.within("container"), spec.container());
        if (spec.application() != null) {
            NameRules.check(findings, "application", spec.application());
        }
        for (int i = 0; i < spec.routes().size(); i++) {
            NameRules.check(findings, "routes[" + i + "]", spec.routes().get(i));
        }
    }

    private static void checkAgent(Findings findings, @Nullable AgentReference agent) {
        if (agent == null || agent.name() == null) {
            findings.add("agent.name", "The agent is missing: name the agent the microservice runs on.");
            return;
        }
        NameRules.check(findings, "agent.name", agent.name());
        if (agent.config() != null) {
            AgentConfigRules.check(findings.within("agent.config"), agent.name(), agent.config());
        }
    }
}
