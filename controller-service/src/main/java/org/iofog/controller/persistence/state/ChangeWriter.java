package org.iofog.controller.persistence.state;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Consequence;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.persistence.sql.Steps;
import org.iofog.controller.persistence.state.PendingWorkWriter.Ending;

/**
 * The one place that writes what was decided. What belongs together is written in the order in which it was decided; where
 * several such strands are written, their first changes come first, so that those of one kind become one statement.
 */
final class ChangeWriter {

    private final Session session;
    private final RareChangeWriter rareChanges;
    private final PendingWorkWriter pendingWork;

    /** @param changes is told what ends */
    ChangeWriter(Session session, Changes changes) {
        this.session = session;
        this.pendingWork = new PendingWorkWriter(session, changes);
        this.rareChanges = new RareChangeWriter(session, pendingWork);
    }

    /** @param strands that do not touch each other's rows, but for generations of agents, of which the highest counts */
    Uni<Void> write(List<List<Consequence>> strands) {
        List<List<Change>> changes = strands.stream().map(ChangeWriter::changes).toList();
        List<List<Change>> turns = turns(changes);
        Uni<Void> end = end(strands.stream().flatMap(List::stream).toList());
        Uni<Integer> release =
                releasePorts(changes.stream().flatMap(List::stream).toList());
        return turns.stream().anyMatch(turn -> isRare(turn.getFirst()))
                ? end.chain(() -> release).chain(() -> Steps.each(turns, this::writeOfOneKind))
                : end.chain(() -> Steps.together(
                        Stream.concat(Stream.of(release), turns.stream().map(this::writeOfOneKind))
                                .toList()));
    }

    private Uni<Void> end(List<Consequence> consequences) {
        List<Ending> endings = new ArrayList<>();
        for (Consequence consequence : consequences) {
            for (Change change : consequence.decision().changes()) {
                Ending.of(change, consequence.context(), endings.size()).ifPresent(endings::add);
            }
        }
        return endings.isEmpty()
                ? Uni.createFrom().voidItem()
                : pendingWork.end(endings, consequences.getFirst().context().now());
    }

    /** Before any is bound anew, as two placements may exchange theirs. */
    private Uni<Integer> releasePorts(List<Change> changes) {
        List<String> placements = of(changes, Change.BindPorts.class, Change.BindPorts::placement).stream()
                .filter(placement -> !changes.contains(new Change.AddPlacement(placement)))
                .map(Placement::id)
                .toList();
        return PlacementRows.releasePorts(placements, session)
                .chain(() -> PublicPortRows.release(
                        of(changes, Change.BindPublicPorts.class, Function.identity()), session));
    }

    private static List<Change> changes(List<Consequence> strand) {
        return strand.stream()
                .flatMap(consequence -> consequence.decision().changes().stream())
                .filter(change -> !(change instanceof Change.EndingWork))
                .toList();
    }

    /** Groups of changes of one kind. */
    private static List<List<Change>> turns(List<List<Change>> strands) {
        List<List<Change>> turns = new ArrayList<>();
        int longest = strands.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            Map<Class<?>, List<Change>> byKind = new LinkedHashMap<>();
            for (List<Change> strand : strands) {
                if (i < strand.size()) {
                    byKind.computeIfAbsent(strand.get(i).getClass(), kind -> new ArrayList<>())
                            .add(strand.get(i));
                }
            }
            turns.addAll(byKind.values());
        }
        return turns;
    }

    private static boolean isRare(Change change) {
        return !(change instanceof Change.AddMicroservice
                || change instanceof Change.ChangeMicroservice
                || change instanceof Change.AddPlacement
                || change instanceof Change.ChangePlacement
                || change instanceof Change.RemovePlacement
                || change instanceof Change.BindPorts
                || change instanceof Change.AgentDesiresChanged);
    }

    private Uni<?> writeOfOneKind(List<Change> changes) {
        return switch (changes.getFirst()) {
            case Change.AddMicroservice add ->
                MicroserviceRows.add(
                        of(changes, Change.AddMicroservice.class, Change.AddMicroservice::microservice), session);
            case Change.ChangeMicroservice change ->
                MicroserviceRows.change(
                        of(changes, Change.ChangeMicroservice.class, Change.ChangeMicroservice::microservice), session);
            case Change.AddPlacement add ->
                PlacementRows.add(of(changes, Change.AddPlacement.class, Change.AddPlacement::placement), session);
            case Change.ChangePlacement change ->
                PlacementRows.change(
                        of(changes, Change.ChangePlacement.class, Change.ChangePlacement::placement), session);
            case Change.RemovePlacement remove ->
                PlacementRows.remove(of(changes, Change.RemovePlacement.class, Change.RemovePlacement::id), session);
            case Change.BindPorts bind ->
                PlacementRows.bind(of(changes, Change.BindPorts.class, Function.identity()), session);
            case Change.AgentDesiresChanged desires ->
                AgentRows.desire(
                        of(changes, Change.AgentDesiresChanged.class, Function.identity()).stream()
                                .collect(toMap(
                                        Change.AgentDesiresChanged::agentUuid,
                                        Change.AgentDesiresChanged::generation,
                                        Math::max)),
                        session);
            default -> Steps.each(changes, rareChanges::write);
        };
    }

    private static <C extends Change, T> List<T> of(List<Change> changes, Class<C> kind, Function<C, T> part) {
        return changes.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(part)
                .toList();
    }
}
