package org.iofog.cli.get;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iofog.cli.output.Ages;
import org.iofog.cli.output.Column;
import org.iofog.cli.output.Listing;
import org.iofog.cli.output.Sizes;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.MessageFigures;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.spec.Images;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.MicroserviceView.PlacementView;
import org.iofog.contract.view.PortView;
import org.jspecify.annotations.Nullable;

/** The columns of microservices. OBSERVED is the age of the status; GENERATION which specification it belongs to. */
final class MicroserviceListing {

    static final Listing<MicroserviceView> COLUMNS = Listing.of(
            MicroserviceView::name,
            Column.of("MICROSERVICE", MicroserviceView::name),
            Column.of("STATUS", MicroserviceListing::status),
            Column.of("AGENT", MicroserviceListing::agents),
            Column.of("VOLUMES", MicroserviceListing::volumes),
            Column.of("PORTS", MicroserviceListing::ports),
            Column.age("OBSERVED", MicroserviceListing::observedAge),
            Column.of("GENERATION", MicroserviceListing::generation),
            Column.wide("LINKS", MicroserviceListing::links),
            Column.wide("APPLICATION", MicroserviceListing::application),
            Column.wide("IMAGE", MicroserviceListing::image),
            Column.wide("RESTARTS", view -> ofObserved(view, seen -> String.valueOf(seen.restarts()))),
            Column.measure("CPU", view -> ofObserved(view, MicroserviceListing::cpu)),
            Column.measure("MEMORY", view -> ofObserved(view, MicroserviceListing::memory)),
            Column.measure("MESSAGES", view -> ofObserved(view, MicroserviceListing::messages)),
            Column.measure("AGE", view -> Ages.since(view.created())),
            Column.wide("UUID", MicroserviceView::uuid));

    private MicroserviceListing() {}

    static boolean isRunning(MicroserviceView view) {
        ObservedMicroservice seen = observed(view);
        return seen != null && (seen.state() == ContainerState.RUNNING || seen.state() == ContainerState.UNHEALTHY);
    }

    private static String status(MicroserviceView view) {
        if (view.placements().isEmpty()) {
            return ContainerState.QUEUED.name();
        }
        PlacementView placement = view.placements().getFirst();
        ObservedMicroservice seen = placement.observed();
        String status = seen == null ? ContainerState.QUEUED.name() : withReason(seen);
        return placement.agentOnline() ? status : status + " (last known: agent offline)";
    }

    private static String withReason(ObservedMicroservice seen) {
        if (seen.state() == ContainerState.PULLING && seen.pullPercent() != null) {
            return "PULLING (" + seen.pullPercent() + "%)";
        }
        return seen.reason() == null ? seen.state().name() : seen.state() + " (" + seen.reason() + ")";
    }

    private static String agents(MicroserviceView view) {
        return view.placements().isEmpty()
                ? view.spec().agent().name()
                : view.placements().stream().map(PlacementView::agent).collect(Collectors.joining(" → "));
    }

    private static String volumes(MicroserviceView view) {
        return view.spec().container().volumes().stream()
                .map(volume -> volume.hostDestination() + ":" + volume.containerDestination())
                .collect(Collectors.joining(", "));
    }

    private static String ports(MicroserviceView view) {
        return view.spec().container().ports().stream()
                .map(port -> port.external() + ":" + port.internal())
                .collect(Collectors.joining(", "));
    }

    private static String links(MicroserviceView view) {
        String links = view.publicPorts().stream()
                .map(PortView::publicLink)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? Ages.UNKNOWN : links;
    }

    private static String observedAge(MicroserviceView view) {
        return view.placements().isEmpty()
                ? Ages.UNKNOWN
                : Ages.since(view.placements().getFirst().observedAt());
    }

    private static String generation(MicroserviceView view) {
        ObservedMicroservice seen = observed(view);
        return Generations.of(seen == null ? null : seen.generation(), view.generation());
    }

    private static String application(MicroserviceView view) {
        String application = view.spec().application();
        return application == null ? Ages.UNKNOWN : application;
    }

    private static String image(MicroserviceView view) {
        Images images = view.spec().images();
        if (images.catalogId() != null) {
            return "catalog item " + images.catalogId();
        }
        return String.valueOf(images.x86() == null ? images.arm() : images.x86());
    }

    private static String cpu(ObservedMicroservice seen) {
        return seen.cpuPercent() == null ? Ages.UNKNOWN : String.format(Locale.ROOT, "%.1f%%", seen.cpuPercent());
    }

    private static String memory(ObservedMicroservice seen) {
        return seen.memoryBytes() == null ? Ages.UNKNOWN : Sizes.of(seen.memoryBytes());
    }

    private static String messages(ObservedMicroservice seen) {
        MessageFigures figures = seen.messages();
        return figures == null
                ? Ages.UNKNOWN
                : "%d out (%d waiting, %d dropped), %d in"
                        .formatted(figures.published(), figures.waiting(), figures.dropped(), figures.received());
    }

    private static String ofObserved(MicroserviceView view, Function<ObservedMicroservice, String> figure) {
        ObservedMicroservice seen = observed(view);
        return seen == null ? Ages.UNKNOWN : figure.apply(seen);
    }

    private static @Nullable ObservedMicroservice observed(MicroserviceView view) {
        return view.placements().isEmpty() ? null : view.placements().getFirst().observed();
    }
}
