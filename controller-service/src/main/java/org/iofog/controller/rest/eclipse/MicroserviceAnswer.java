package org.iofog.controller.rest.eclipse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.ContainerSpec;
import org.iofog.contract.spec.EnvironmentVariable;
import org.iofog.contract.spec.ExtraHost;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.VolumeMapping;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.MicroserviceView.PlacementView;
import org.jspecify.annotations.Nullable;

/** A microservice as Eclipse ioFog's clients read it. */
public record MicroserviceAnswer(
        String uuid,
        String name,
        String config,
        @Nullable Integer catalogItemId,
        List<MicroserviceBody.Image> images,
        int registryId,
        @Nullable String application,
        @Nullable String iofogUuid,
        boolean rootHostAccess,
        @Nullable Integer logSize,
        List<VolumeMapping> volumeMappings,
        List<PortBody> ports,
        List<ExtraHost> extraHosts,
        List<String> routes,
        List<EnvironmentVariable> env,
        List<String> cmd,
        Instant createdAt,
        Status status) {

    /** What its agent last reported. Memory in bytes, CPU in percent of one core. */
    public record Status(
            String status,
            @Nullable String containerId,
            @Nullable Instant startTime,
            @Nullable Double cpuUsage,
            @Nullable Long memoryUsage,
            @Nullable Integer percentage,
            @Nullable String errorMessage) {

        private static final Status NOTHING_REPORTED = new Status("QUEUED", null, null, null, null, null, null);

        static Status of(MicroserviceView view) {
            return view.placements().stream()
                    .findFirst()
                    .map(PlacementView::observed)
                    .map(Status::of)
                    .orElse(NOTHING_REPORTED);
        }

        private static Status of(ObservedMicroservice observed) {
            return new Status(
                    observed.state().name(),
                    observed.containerId(),
                    observed.since(),
                    observed.cpuPercent(),
                    observed.memoryBytes(),
                    observed.pullPercent(),
                    observed.reason());
        }
    }

    static MicroserviceAnswer of(MicroserviceView view, @Nullable String agentUuid) {
        MicroserviceSpec spec = view.spec();
        ContainerSpec container = spec.container();
        return new MicroserviceAnswer(
                view.uuid(),
                view.name(),
                ContractJson.mapper().valueToTree(spec.config()).toString(),
                spec.images().catalogId(),
                images(spec.images()),
                RegistryId.of(spec.images().registry()),
                spec.application(),
                agentUuid,
                container.hasRootHostAccess(),
                container.logLimit(),
                container.volumes(),
                container.ports().stream()
                        .map(port -> PortBody.of(port, view.publicPorts()))
                        .toList(),
                container.extraHosts(),
                spec.routes(),
                container.env(),
                container.commands(),
                view.created(),
                Status.of(view));
    }

    private static List<MicroserviceBody.Image> images(Images images) {
        List<MicroserviceBody.Image> list = new ArrayList<>();
        if (images.x86() != null) {
            list.add(new MicroserviceBody.Image(images.x86(), 1));
        }
        if (images.arm() != null) {
            list.add(new MicroserviceBody.Image(images.arm(), 2));
        }
        return list;
    }
}
