package org.iofog.router.qpid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Step;
import org.iofog.router.domain.model.Step.Action;
import org.jspecify.annotations.Nullable;

/**
 * The way from what a router has to what it should have. New things come first, in the order they need each other, and old
 * things go last, in reverse: a new connection is there before an old one ends. Where the new cannot be beside the old,
 * such as on the same port, the old goes right before.
 *
 * <p>Entities with placeholders come with the router's file alone; they are left as they are.
 */
final class QpidPlan {

    /** Not shown by routers; of an address only where it is in the router itself. */
    private static final Set<String> HIDDEN = Set.of("saslPassword", "address");

    private final List<Entity> desired;
    private final List<Entity> actual;
    private final List<Step> steps = new ArrayList<>();

    private QpidPlan(List<Entity> desired, List<Entity> actual) {
        Set<String> fixed = desired.stream()
                .filter(QpidPlan::hasPlaceholder)
                .map(QpidPlan::key)
                .collect(Collectors.toSet());
        this.desired = without(fixed, desired);
        this.actual = without(fixed, actual);
    }

    static List<Step> of(List<Entity> desired, List<Entity> actual) {
        return new QpidPlan(desired, actual).steps();
    }

    /** Whether an entity of a router is as it should be; routers add defaults of their own. */
    static boolean isSame(Entity desired, Entity actual) {
        return desired.attributes().entrySet().stream()
                .filter(attribute ->
                        actual.attributes().containsKey(attribute.getKey()) || !HIDDEN.contains(attribute.getKey()))
                .allMatch(attribute ->
                        matches(attribute.getValue(), actual.attributes().get(attribute.getKey())));
    }

    private List<Step> steps() {
        sorted(desired, Comparator.naturalOrder()).forEach(this::approach);
        sorted(actual, Comparator.reverseOrder())
                .filter(old -> !isWanted(old) && !isDeleted(old) && mayGo(old))
                .forEach(old -> steps.add(new Step(Action.DELETE, old)));
        return steps;
    }

    private void approach(Entity wanted) {
        Optional<Entity> present = named(actual, wanted);
        if (present.isPresent() && isSame(wanted, present.get())) {
            return;
        }
        boolean update = present.isPresent() && QpidType.of(wanted).canBeUpdated();
        if (!update) {
            actual.stream()
                    .filter(old -> !isDeleted(old) && excludes(old, wanted))
                    .forEach(old -> steps.add(new Step(Action.DELETE, old)));
        }
        steps.add(new Step(update ? Action.UPDATE : Action.CREATE, wanted));
    }

    /** Whether there cannot be both: of the same name, or on the same port. */
    private static boolean excludes(Entity old, Entity wanted) {
        if (key(old).equals(key(wanted))) {
            return true;
        }
        boolean listeners = QpidType.LISTENER.isTypeOf(old) && QpidType.LISTENER.isTypeOf(wanted);
        return listeners
                && matches(wanted.attributes().get("port"), old.attributes().get("port"));
    }

    /** A connector stays until those that are wanted are connected; the ones created now are verified before. */
    private boolean mayGo(Entity old) {
        return !QpidType.CONNECTOR.isTypeOf(old)
                || desired.stream()
                        .filter(QpidType.CONNECTOR::isTypeOf)
                        .allMatch(wanted -> named(actual, wanted)
                                .map(present -> isConnected(present) || !isSame(wanted, present))
                                .orElse(true));
    }

    static boolean isConnected(Entity connector) {
        return "SUCCESS".equals(connector.attributes().get("connectionStatus"));
    }

    private boolean isWanted(Entity old) {
        return named(desired, old).isPresent();
    }

    private boolean isDeleted(Entity old) {
        return steps.contains(new Step(Action.DELETE, old));
    }

    private static Optional<Entity> named(List<Entity> entities, Entity like) {
        return entities.stream().filter(each -> key(each).equals(key(like))).findFirst();
    }

    private static Stream<Entity> sorted(List<Entity> entities, Comparator<QpidType> order) {
        return entities.stream().sorted(Comparator.comparing(QpidType::of, order));
    }

    private static List<Entity> without(Set<String> keys, List<Entity> entities) {
        return entities.stream().filter(each -> !keys.contains(key(each))).toList();
    }

    private static boolean hasPlaceholder(Entity entity) {
        return entity.attributes().values().stream()
                .anyMatch(value -> value.toString().contains("${"));
    }

    private static String key(Entity entity) {
        return entity.type() + " " + entity.name();
    }

    /** Routers answer with numbers of other widths, and with more entries in a map. */
    static boolean matches(@Nullable Object wanted, @Nullable Object present) {
        if (wanted instanceof Map<?, ?> wantedMap && present instanceof Map<?, ?> presentMap) {
            return wantedMap.keySet().equals(presentMap.keySet())
                    && wantedMap.entrySet().stream()
                            .allMatch(entry -> matches(entry.getValue(), presentMap.get(entry.getKey())));
        }
        return String.valueOf(wanted).equals(String.valueOf(present));
    }
}
