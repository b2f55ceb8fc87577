package org.iofog.testkit.router;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be done to the entities of one type. */
final class FakeEntities {

    private final FakeRouter router;
    private final EntityType type;

    FakeEntities(FakeRouter router, EntityType type) {
        this.router = router;
        this.type = type;
    }

    FakeAnswer answer(FakeRequest request) {
        if (!type.offers(request.operation())) {
            return FakeAnswer.refused(501, "Operation not implemented: " + request.operation());
        }
        if (request.operation().equals("CREATE")) {
            return create(request);
        }
        Optional<FakeEntity> entity = router.entity(type, request.name());
        if (entity.isEmpty()) {
            return FakeAnswer.refused(404, "No entity with name=" + request.name());
        }
        return switch (request.operation()) {
            case "DELETE" -> delete(entity.get());
            case "UPDATE" -> update(entity.get(), request.body());
            default -> FakeAnswer.ok(entity.get().shown(router.prefix()));
        };
    }

    private FakeAnswer create(FakeRequest request) {
        String problem = problem(request);
        if (problem != null) {
            return FakeAnswer.refused(400, problem);
        }
        FakeEntity entity = FakeEntity.of(type, request.name(), request.body());
        router.create(entity);
        return FakeAnswer.created(entity.shown(router.prefix()));
    }

    private @Nullable String problem(FakeRequest request) {
        if (router.entity(type, request.name()).isPresent() || hasSamePrefix(request.body())) {
            return "Duplicate value for unique attribute of " + request.name();
        }
        if (!type.isCore() || !router.has(Trap.LENIENT_CORE_TYPES)) {
            String invalid = invalidAttribute(request.body());
            if (invalid != null) {
                return invalid;
            }
        }
        if (type == EntityType.LISTENER && !router.has(Trap.BUSY_PORT_ACCEPTED) && isBusy(request.body())) {
            return "The port is in use";
        }
        if (type == EntityType.CONNECTOR && !router.has(Trap.DEAD_HOST_ACCEPTED) && isDead(request)) {
            return "Nobody listens there";
        }
        return null;
    }

    private @Nullable String invalidAttribute(Map<String, @Nullable Object> body) {
        return body.entrySet().stream()
                .filter(given -> !Stream.of("name", "type", "identity").toList().contains(given.getKey()))
                .filter(given -> !type.attributes().contains(given.getKey())
                        || (given.getValue() != null && !EntityType.isAllowed(given.getKey(), given.getValue())))
                .map(given -> "Invalid attribute " + given)
                .findFirst()
                .orElse(null);
    }

    private boolean hasSamePrefix(Map<String, @Nullable Object> body) {
        Object prefix = body.get("prefix");
        return prefix != null
                && router.entities(type)
                        .anyMatch(entity -> prefix.equals(entity.attributes().get("prefix")));
    }

    private static boolean isBusy(Map<String, @Nullable Object> body) {
        int port = Integer.parseInt(String.valueOf(body.get("port")));
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(String.valueOf(body.get("host"))))) {
            return !probe.isBound();
        } catch (IOException busy) {
            return true;
        }
    }

    private boolean isDead(FakeRequest request) {
        FakeEntity connector = FakeEntity.of(type, request.name(), request.body());
        return !"SUCCESS".equals(new FakeTopology(router).withStatus(connector).text("connectionStatus"));
    }

    private FakeAnswer delete(FakeEntity entity) {
        if (type == EntityType.SSL_PROFILE && !router.has(Trap.PROFILE_IN_USE_DELETED) && isUsed(entity.name())) {
            return FakeAnswer.refused(400, "The profile is in use");
        }
        router.remove(entity);
        return FakeAnswer.deleted();
    }

    private boolean isUsed(String profile) {
        return Stream.concat(router.entities(EntityType.LISTENER), router.entities(EntityType.CONNECTOR))
                .anyMatch(user -> profile.equals(user.attributes().get("sslProfile")));
    }

    private FakeAnswer update(FakeEntity entity, Map<String, @Nullable Object> body) {
        if (type == EntityType.CONNECTION) {
            return close(entity);
        }
        entity.attributes().putAll(body);
        boolean silent = type.isCore() && router.has(Trap.SILENT_UPDATE);
        return silent ? FakeAnswer.SILENCE : FakeAnswer.ok(entity.shown(router.prefix()));
    }

    private FakeAnswer close(FakeEntity connection) {
        boolean client = connection.text("role").equals("normal");
        if (!client && router.has(Trap.ROUTER_CONNECTIONS_FORBIDDEN)) {
            return FakeAnswer.refused(403, "You are not allowed to perform this operation.");
        }
        router.clients().stream()
                .filter(each -> each.container().equals(connection.name()))
                .findFirst()
                .ifPresent(FakeClient::drop);
        return FakeAnswer.ok(connection.shown(router.prefix()));
    }
}
