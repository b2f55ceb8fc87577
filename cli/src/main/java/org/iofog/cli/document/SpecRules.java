package org.iofog.cli.document;

import java.util.List;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.rule.AgentConfigRules;
import org.iofog.contract.rule.AgentRules;
import org.iofog.contract.rule.ApplicationRules;
import org.iofog.contract.rule.CatalogItemRules;
import org.iofog.contract.rule.ControlPlaneRules;
import org.iofog.contract.rule.LocalControlPlaneRules;
import org.iofog.contract.rule.MicroserviceRules;
import org.iofog.contract.rule.NameRules;
import org.iofog.contract.rule.RegistryRules;
import org.iofog.contract.rule.RouteRules;
import org.iofog.contract.rule.VolumeSpecRules;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.LocalAgentSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.NamespaceSpec;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.spec.VolumeSpec;

/** Asks the contract's rules about a document and tells each violation with its place in the file. */
final class SpecRules {
    private SpecRules() {}

    static void check(Document document, Problems problems) {
        for (Violation violation : violationsOf(document)) {
            problems.add(document.positionOf(violation.path()), violation.toString());
        }
    }

    private static List<Violation> violationsOf(Document document) {
        return switch (document.spec()) {
            case AgentConfigSpec spec -> AgentConfigRules.check(document.name(), spec);
            case AgentSpec spec -> AgentRules.check(spec);
            case LocalAgentSpec spec -> AgentRules.check(spec);
            case LocalControlPlaneSpec spec -> LocalControlPlaneRules.check(spec);
            case ControlPlaneSpec spec -> ControlPlaneRules.check(spec);
            case ApplicationSpec spec -> ApplicationRules.check(spec);
            case MicroserviceSpec spec -> MicroserviceRules.check(spec);
            case RegistrySpec spec -> RegistryRules.check(spec);
            case CatalogItemSpec spec -> CatalogItemRules.check(spec);
            case RouteSpec spec -> RouteRules.check(spec);
            case VolumeSpec spec -> VolumeSpecRules.check(spec);
            case NamespaceSpec spec -> NameRules.check("name", document.name());
            default -> List.of();
        };
    }
}
