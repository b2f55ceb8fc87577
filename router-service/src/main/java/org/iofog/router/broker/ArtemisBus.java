package org.iofog.router.broker;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.management.BrokerManagement;
import org.iofog.contract.amqp.management.ManagementFailure;
import org.iofog.contract.amqp.management.QueueDefinition;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.router.application.RouterControl;
import org.iofog.router.domain.model.AddressGrant;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Observation;
import org.iofog.router.domain.model.Router;
import org.iofog.router.domain.model.Step;
import org.jspecify.annotations.Nullable;

/** A namespace's part of the bus: its queues, and who may use them. The broker keeps both in its journal. */
final class ArtemisBus implements RouterControl {

    private static final String PERMISSION = "permission";
    private static final String SENDERS = "senders";
    private static final String RECEIVERS = "receivers";
    private static final String NOBODY = "nobody";
    private static final int ALL = 1_000_000;
    private static final int AT_ONCE = 64;

    private final String namespace;
    private final BrokerManagement management;
    private final Map<String, Entity> permissions;
    private final Function<List<BusQueue>, RouterStatus> status;

    /** @param permissions those set since this copy is connected; to ask the broker would be one call for each */
    ArtemisBus(
            String namespace,
            BrokerManagement management,
            Map<String, Entity> permissions,
            Function<List<BusQueue>, RouterStatus> status) {
        this.namespace = namespace;
        this.management = management;
        this.permissions = permissions;
        this.status = status;
    }

    @Override
    public Uni<Observation> observe(Router router) {
        return queues("CONTAINS", Addresses.MESSAGES).map(queues -> observation(router, queues));
    }

    private Observation observation(Router router, List<BusQueue> all) {
        Set<String> wanted = Set.copyOf(router.addresses());
        List<BusQueue> own = all.stream()
                .filter(queue -> queue.namespace().equals(namespace)
                        || wanted.contains(queue.status().address()))
                .toList();
        List<Entity> entities = new ArrayList<>();
        for (BusQueue queue : own) {
            entities.add(queue.entity());
            Entity permission = permissions.get(queue.status().address());
            if (permission != null) {
                entities.add(permission);
            }
        }
        return new Observation(status.apply(own), entities);
    }

    @Override
    public List<Step> plan(Router desired, Observation actual) {
        Map<String, Entity> queues = byName(actual, BusQueue.TYPE);
        Map<String, Entity> permitted = byName(actual, PERMISSION);
        List<Step> steps = new ArrayList<>();
        desired.addresses().forEach(address -> planQueue(address, queues.remove(address), steps));
        for (AddressGrant grant : desired.grants()) {
            Entity permission = permission(grant);
            if (!permission.equals(permitted.get(grant.address()))) {
                steps.add(new Step(Step.Action.CREATE, permission));
            }
        }
        queues.values().forEach(queue -> steps.add(new Step(Step.Action.DELETE, queue)));
        return steps;
    }

    private void planQueue(String address, @Nullable Entity actual, List<Step> steps) {
        Entity wanted = new Entity(BusQueue.TYPE, address, Map.of(BusQueue.NAMESPACE, namespace));
        if (actual == null) {
            steps.add(new Step(Step.Action.CREATE, wanted));
        } else if (!namespace.equals(actual.attributes().get(BusQueue.NAMESPACE))) {
            steps.add(new Step(Step.Action.UPDATE, wanted));
        }
    }

    private static Map<String, Entity> byName(Observation actual, String type) {
        return actual.entities().stream()
                .filter(entity -> entity.type().equals(type))
                .collect(Collectors.toMap(Entity::name, entity -> entity));
    }

    private static Entity permission(AddressGrant grant) {
        return new Entity(
                PERMISSION,
                grant.address(),
                Map.of(SENDERS, roles(grant.senders()), RECEIVERS, roles(grant.receivers())));
    }

    /** An agent's role on the bus has its uuid for a name. */
    private static String roles(Collection<String> agents) {
        return agents.isEmpty() ? NOBODY : String.join(",", agents);
    }

    /** Each is about one address, and the same address has no two that need each other. */
    @Override
    public int stepsAtOnce() {
        return AT_ONCE;
    }

    @Override
    public Uni<Void> apply(Router router, Step step) {
        Entity entity = step.entity();
        if (entity.type().equals(PERMISSION)) {
            return permit(entity);
        }
        QueueDefinition definition = BusQueue.definition(entity.name(), namespace);
        return switch (step.action()) {
            case CREATE -> management.createQueue(definition);
            case UPDATE -> management.updateQueue(definition);
            case DELETE -> remove(entity);
        };
    }

    private Uni<Void> permit(Entity permission) {
        Object senders = Objects.requireNonNull(permission.attributes().get(SENDERS));
        Object receivers = Objects.requireNonNull(permission.attributes().get(RECEIVERS));
        return management
                .invoke(
                        "addSecuritySettings",
                        permission.name(),
                        senders,
                        receivers,
                        NOBODY,
                        NOBODY,
                        NOBODY,
                        NOBODY,
                        NOBODY,
                        NOBODY,
                        NOBODY,
                        NOBODY)
                .invoke(() -> permissions.put(permission.name(), permission))
                .replaceWithVoid();
    }

    /** Nobody may send any more before it is certain that nothing waits; what came in meanwhile is led on by the next plan. */
    private Uni<Void> remove(Entity queue) {
        permissions.remove(queue.name());
        boolean wasEmpty = Long.valueOf(0).equals(queue.attributes().get(BusQueue.WAITING));
        return ignoringFailure(management.invoke("removeSecuritySettings", queue.name()))
                .chain(() -> queues("EQUALS", queue.name()))
                .chain(found -> wasEmpty
                                && found.stream().anyMatch(each -> each.status().waiting() > 0)
                        ? Uni.createFrom().voidItem()
                        : ignoringFailure(management.invoke("destroyQueue", queue.name(), true, true)));
    }

    /** The broker does what it answers for; there is nothing to look at twice. */
    @Override
    public Uni<Void> verify(Router router, Step step) {
        return Uni.createFrom().voidItem();
    }

    private Uni<List<BusQueue>> queues(String operation, String name) {
        String filter = "{\"field\":\"name\",\"operation\":\"%s\",\"value\":\"%s\"}".formatted(operation, name);
        return management.invoke("listQueues", filter, 1, ALL).map(BusQueue::listed);
    }

    private static Uni<Void> ignoringFailure(Uni<?> call) {
        return call.replaceWithVoid().onFailure(ManagementFailure.class).recoverWithNull();
    }
}
