package org.iofog.contract.spec;

import java.util.Arrays;
import java.util.Optional;

/** The YAML kinds, in the order in which a deploy applies them. */
public enum Kind {
    NAMESPACE("Namespace"),
    KUBERNETES_CONTROL_PLANE("KubernetesControlPlane"),
    CONTROL_PLANE("ControlPlane"),
    LOCAL_CONTROL_PLANE("LocalControlPlane"),
    AGENT_CONFIG("AgentConfig"),
    AGENT("Agent"),
    LOCAL_AGENT("LocalAgent"),
    VOLUME("Volume"),
    REGISTRY("Registry"),
    CATALOG_ITEM("CatalogItem"),
    APPLICATION("Application"),
    MICROSERVICE("Microservice"),
    ROUTE("Route");

    /** The only {@code apiVersion} understood. */
    public static final String API_VERSION = "iofog.org/v2";

    private final String yamlName;

    Kind(String yamlName) {
        this.yamlName = yamlName;
    }

    public String yamlName() {
        return yamlName;
    }

    public static Optional<Kind> of(String yamlName) {
        return Arrays.stream(values())
                .filter(kind -> kind.yamlName.equals(yamlName))
                .findFirst();
    }
}
