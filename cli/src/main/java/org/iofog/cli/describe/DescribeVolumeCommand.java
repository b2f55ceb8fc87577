package org.iofog.cli.describe;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.iofog.cli.state.VolumeState;
import org.iofog.cli.state.VolumeState.Copy;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.view.AgentView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a volume, and which of its agents have it. */
@Command(name = "volume", description = "Describe a volume, and which of its agents have it.")
final class DescribeVolumeCommand extends DescribeResourceCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the volume.")
    private String name;

    @Override
    DescribedDocument describe() {
        VolumeState volume = state().requireNamespace(namespace()).requireVolume(name);
        Map<String, String> uuids =
                controller().agents(namespace()).stream().collect(Collectors.toMap(AgentView::name, AgentView::uuid));
        List<Status> status = volume.spec().agents().stream()
                .map(agent ->
                        status(agent, Optional.ofNullable(uuids.get(agent)).flatMap(volume::copyOf)))
                .toList();
        return DescribedDocument.of(Kind.VOLUME, name, namespace(), volume.spec(), Map.of("agents", status));
    }

    private static Status status(String agent, Optional<Copy> copy) {
        return copy.map(present -> new Status(agent, "has it", present.at()))
                .orElseGet(() -> new Status(agent, "lacks it until the volume is deployed again", null));
    }

    /** @param since when it was copied last */
    @RegisterForReflection
    private record Status(
            String name, String state, @Nullable Instant since) {}
}
