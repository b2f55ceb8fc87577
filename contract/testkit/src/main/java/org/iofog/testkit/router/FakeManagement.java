package org.iofog.testkit.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** The management node of one router. */
final class FakeManagement {

    private final FakeRouter router;

    FakeManagement(FakeRouter router) {
        this.router = router;
    }

    /** Null where the router does what it was asked for and keeps silent about it. */
    @Nullable
    Message reply(Message request) {
        FakeRequest asked = FakeRequest.of(request);
        FakeAnswer answer = answer(asked);
        return answer.equals(FakeAnswer.SILENCE) ? null : message(request, answer);
    }

    private FakeAnswer answer(FakeRequest request) {
        return switch (request.operation()) {
            case "QUERY" -> query(request);
            case "GET-TYPES" -> types();
            case "GET-MGMT-NODES" -> FakeAnswer.ok(managementNodes());
            default ->
                EntityType.of(router.prefix(), request.type())
                        .map(type -> new FakeEntities(router, type).answer(request))
                        .orElseGet(() -> FakeAnswer.refused(400, "No such entity type '" + request.type() + "'"));
        };
    }

    private FakeAnswer query(FakeRequest request) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            if (request.type().isEmpty()
                    || EntityType.of(router.prefix(), request.type())
                            .filter(type::equals)
                            .isPresent()) {
                page(router.entities(type), type, request).forEach(entity -> rows.add(entity.shown(router.prefix())));
            }
        }
        List<String> names = new ArrayList<>(
                rows.stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toCollection(TreeSet::new)));
        List<List<@Nullable Object>> results = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            names.forEach(name -> values.add(row.get(name)));
            results.add(values);
        }
        return FakeAnswer.ok(Map.of("attributeNames", names, "results", results));
    }

    private Stream<FakeEntity> page(Stream<FakeEntity> entities, EntityType type, FakeRequest request) {
        boolean ignored = !type.isCore() && router.has(Trap.AGENT_TYPES_IGNORE_PAGING);
        return ignored ? entities : entities.skip(request.offset()).limit(request.count());
    }

    private FakeAnswer types() {
        return FakeAnswer.ok(Arrays.stream(EntityType.values())
                .map(type -> router.prefix() + type.shortName())
                .collect(Collectors.toMap(Function.identity(), type -> List.of())));
    }

    private List<String> managementNodes() {
        return router.entities(EntityType.NODE)
                .map(node -> "amqp:/_topo/0/" + node.text("id") + "/$management")
                .toList();
    }

    private static Message message(Message request, FakeAnswer answer) {
        Message reply = Message.Factory.create();
        reply.setAddress(request.getReplyTo());
        reply.setCorrelationId(Objects.requireNonNullElse(request.getCorrelationId(), request.getMessageId()));
        reply.setApplicationProperties(new ApplicationProperties(
                Map.of("statusCode", answer.status(), "statusDescription", answer.description())));
        reply.setBody(new AmqpValue(answer.body()));
        return reply;
    }
}
