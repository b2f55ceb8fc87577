package org.iofog.cli.document;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.spec.ControlPlaneSpec;
import org.iofog.contract.spec.ExtraHost;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.KubernetesControlPlaneSpec;
import org.iofog.contract.spec.LocalAgentSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.NamespaceSpec;
import org.iofog.contract.spec.PortMapping;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.contract.spec.VolumeSpec;

/** Which record the {@code spec} of a kind is read into, and which printed keys are passed over when read again. */
final class SpecTypes {
    private static final Map<Kind, Class<?>> BY_KIND = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.NAMESPACE, NamespaceSpec.class),
            Map.entry(Kind.KUBERNETES_CONTROL_PLANE, KubernetesControlPlaneSpec.class),
            Map.entry(Kind.CONTROL_PLANE, ControlPlaneSpec.class),
            Map.entry(Kind.LOCAL_CONTROL_PLANE, LocalControlPlaneSpec.class),
            Map.entry(Kind.AGENT_CONFIG, AgentConfigSpec.class),
            Map.entry(Kind.AGENT, AgentSpec.class),
            Map.entry(Kind.LOCAL_AGENT, LocalAgentSpec.class),
            Map.entry(Kind.VOLUME, VolumeSpec.class),
            Map.entry(Kind.REGISTRY, RegistrySpec.class),
            Map.entry(Kind.CATALOG_ITEM, CatalogItemSpec.class),
            Map.entry(Kind.APPLICATION, ApplicationSpec.class),
            Map.entry(Kind.MICROSERVICE, MicroserviceSpec.class),
            Map.entry(Kind.ROUTE, RouteSpec.class)));

    private static final List<Kind> CONTROL_PLANES =
            List.of(Kind.CONTROL_PLANE, Kind.LOCAL_CONTROL_PLANE, Kind.KUBERNETES_CONTROL_PLANE);

    private static final Map<Class<?>, Set<String>> OUTPUT_ONLY = Map.of(
            DocumentHeader.class, Set.of("spec", "status"),
            AgentSpec.class, Set.of("uuid", "created", "status"),
            LocalAgentSpec.class, Set.of("uuid", "created", "status", "host"),
            ApplicationSpec.class, Set.of("id", "created", "status"),
            MicroserviceSpec.class, Set.of("uuid", "created", "status"),
            PortMapping.class, Set.of("publicLink"),
            ExtraHost.class, Set.of("value"));

    private SpecTypes() {}

    static Class<?> of(Kind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    static boolean hasName(Kind kind) {
        return hasKey(kind, "name");
    }

    private static boolean hasKey(Kind kind, String key) {
        return Arrays.stream(of(kind).getRecordComponents())
                .anyMatch(component -> component.getName().equals(key));
    }

    /** The other kind of control plane that has the key, for a key that this one does not know. */
    static Optional<Kind> otherControlPlaneWith(Class<?> type, String key) {
        return CONTROL_PLANES.stream().map(SpecTypes::of).noneMatch(type::equals)
                ? Optional.empty()
                : CONTROL_PLANES.stream().filter(kind -> hasKey(kind, key)).findFirst();
    }

    static Set<String> outputOnly(Class<?> type) {
        return OUTPUT_ONLY.getOrDefault(type, Set.of());
    }
}
