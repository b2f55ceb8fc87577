package org.iofog.controller.rest.eclipse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentReference;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.EnvironmentVariable;
import org.iofog.contract.spec.ExtraHost;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.VolumeMapping;
import org.iofog.controller.application.command.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * A microservice as Eclipse ioFog's clients send it; absent fields leave what is there.
 *
 * @param config a JSON object as text
 * @param images at most one per processor family
 * @param logSize MiB
 * @param routes uuids of those who receive its messages
 */
public record MicroserviceBody(
        @Nullable String name,
        @Nullable String config,
        @Nullable Integer catalogItemId,
        @Nullable List<Image> images,
        @Nullable Integer registryId,
        @Nullable String application,
        @Nullable String iofogUuid,
        @Nullable String agentName,
        @Nullable Boolean rootHostAccess,
        @Nullable Integer logSize,
        @Nullable List<VolumeMapping> volumeMappings,
        @Nullable List<PortBody> ports,
        @Nullable List<ExtraHost> extraHosts,
        @Nullable List<EnvironmentVariable> env,
        @Nullable List<String> cmd,
        @Nullable List<String> routes,
        @Nullable Boolean rebuild) {

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final TypeReference<Map<String, Object>> ANY_MAP = new TypeReference<>() {};

    /** An image for one processor family: 1 x86, 2 ARM. */
    public record Image(String containerImage, int fogTypeId) {}

    /**
     * @param agent name of the agent it is to run on
     * @param receivers names of those who receive its messages
     */
    MicroserviceSpec onto(MicroserviceSpec present, String agent, List<String> receivers) {
        return new MicroserviceSpec(
                present.name(),
                new AgentReference(agent, null),
                images(present.images()),
                container(present.container()),
                config == null ? present.config() : parsedConfig(config),
                application == null ? present.application() : application,
                receivers,
                rebuild);
    }

    /** What a new microservice starts from. */
    static MicroserviceSpec empty(String name) {
        return new MicroserviceSpec(
                name,
                new AgentReference("", null),
                new Images(null, null, null, null),
                ContainerSpec.EMPTY,
                Map.of(),
                null,
                List.of(),
                null);
    }

    private Images images(Images present) {
        String registry = registryId == null ? present.registry() : String.valueOf(registryId);
        if (catalogItemId != null) {
            return new Images(catalogItemId, null, null, registry);
        }
        if (images == null) {
            return new Images(present.catalogId(), present.x86(), present.arm(), registry);
        }
        return new Images(null, imageFor(1), imageFor(2), registry);
    }

    private @Nullable String imageFor(int fogType) {
        return Optional.ofNullable(images).orElse(List.of()).stream()
                .filter(image -> image.fogTypeId() == fogType)
                .map(Image::containerImage)
                .findFirst()
                .orElse(null);
    }

    private ContainerSpec container(ContainerSpec present) {
        return new ContainerSpec(
                cmd == null ? present.commands() : cmd,
                env == null ? present.env() : env,
                ports == null
                        ? present.ports()
                        : ports.stream().map(PortBody::mapping).toList(),
                volumeMappings == null ? present.volumes() : volumeMappings,
                extraHosts == null ? present.extraHosts() : extraHosts,
                rootHostAccess == null ? present.rootHostAccess() : rootHostAccess,
                present.memoryLimit(),
                present.cpuLimit(),
                logSize == null ? present.logLimit() : logSize,
                present.healthCheck());
    }

    private static Map<String, Object> parsedConfig(String config) {
        try {
            return config.isBlank() ? Map.of() : JSON.readValue(config, ANY_MAP);
        } catch (JsonProcessingException e) {
            throw new RequestRefused(
                    RejectionCode.INVALID, "The field \"config\" must be a JSON object, written as a text.");
        }
    }
}
