package org.iofog.router.qpid;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iofog.contract.amqp.TransientFailure;
import org.iofog.contract.amqp.management.ManagementRefusal;
import org.iofog.contract.amqp.management.RouterManagement;
import org.iofog.contract.amqp.management.RouterNode;
import org.iofog.router.domain.model.Entity;

/** The management of one router, with the names of its own kind: Qpid Dispatch or skupper-router. */
final class QpidNode {

    private static final String LISTENER = QpidType.LISTENER.shortName();

    private static final String CONNECTION = "connection";

    private static final String PHASE = "phase";

    private final RouterManagement management;
    private final RouterNode address;
    private final String prefix;
    private final List<String> types;

    private QpidNode(RouterManagement management, RouterNode address, String prefix, List<String> types) {
        this.management = management;
        this.address = address;
        this.prefix = prefix;
        this.types = types;
    }

    /** Asks the router which kind it is. */
    static Uni<QpidNode> probe(QpidAddress at) {
        return at.management()
                .types(at.node())
                .map(types -> new QpidNode(at.management(), at.node(), prefix(types, at.node()), types));
    }

    /** Rows of a type the mesh does not configure. */
    Uni<List<Map<String, Object>>> rows(String type) {
        return management.query(address, prefix + type);
    }

    /** All entities of the types the mesh configures, where the router knows them. */
    Uni<List<Entity>> entities() {
        return Uni.join()
                .all(Arrays.stream(QpidType.values())
                        .filter(type -> types.contains(prefix + type.shortName()))
                        .map(this::entities)
                        .toList())
                .andFailFast()
                .map(byType -> byType.stream().flatMap(List::stream).toList());
    }

    Uni<Void> create(Entity entity) {
        return management
                .create(address, prefix + entity.type(), entity.name(), entity.attributes())
                .replaceWithVoid();
    }

    Uni<Void> update(Entity entity) {
        return management
                .update(address, prefix + entity.type(), entity.name(), entity.attributes())
                .replaceWithVoid();
    }

    /** Clients connect again by themselves; routers stay connected. */
    Uni<Void> closeConnectionsOf(Set<String> users) {
        return rows(CONNECTION)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .filter(row -> "normal".equals(row.get("role")) && users.contains(String.valueOf(row.get("user"))))
                .onItem()
                .transformToUniAndConcatenate(row ->
                        management.closeConnection(address, prefix + CONNECTION, String.valueOf(row.get("identity"))))
                .onItem()
                .ignoreAsUni();
    }

    /** What is not there is deleted already. */
    Uni<Void> delete(Entity entity) {
        return management
                .delete(address, prefix + entity.type(), entity.name())
                .onFailure(QpidNode::isNotFound)
                .recoverWithNull();
    }

    Uni<Entity> read(Entity like) {
        return management
                .read(address, prefix + like.type(), like.name())
                .map(attributes -> entity(like.type(), like.name(), attributes));
    }

    static boolean isNotFound(Throwable failure) {
        return failure instanceof ManagementRefusal refusal && refusal.reason() == ManagementRefusal.Reason.NOT_FOUND;
    }

    private Uni<List<Entity>> entities(QpidType type) {
        return rows(type.shortName())
                .map(rows -> rows.stream()
                        .map(row -> entity(type.shortName(), String.valueOf(row.get("name")), row))
                        .toList());
    }

    /** A router without phases has everything in phase 0. */
    private Entity entity(String type, String name, Map<String, Object> read) {
        Map<String, Object> attributes = new HashMap<>(read);
        if (!hasPhases() && QpidType.AUTO_LINK.shortName().equals(type)) {
            attributes.put(PHASE, 0);
        }
        return new Entity(type, name, attributes);
    }

    /** Skupper-router has neither phases nor link routes. */
    private boolean hasPhases() {
        return types.contains(prefix + QpidType.LINK_ROUTE.shortName());
    }

    private static String prefix(List<String> types, RouterNode address) {
        return types.stream()
                .filter(type -> type.endsWith("." + LISTENER))
                .map(type -> type.substring(0, type.length() - LISTENER.length()))
                .findFirst()
                .orElseThrow(() -> new TransientFailure(
                        "What answers at " + address.address() + " is no Qpid router: it has no listeners."));
    }
}
