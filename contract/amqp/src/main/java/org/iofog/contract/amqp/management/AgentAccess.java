package org.iofog.contract.amqp.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.iofog.contract.address.Addresses;
import org.iofog.contract.amqp.SenderStamp;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.Secret;

/**
 * One agent's place on the bus: its addresses and queues, its user, its permissions and the divert that stamps its
 * reports. Granting and revoking may be repeated; each brings about the whole state.
 */
public final class AgentAccess {

    /** The opener of public ports beside the control plane. */
    public static final String TUNNEL_SERVICE = "tunnel";

    private static final String CONTROLLER = "controller";
    private static final String ROUTER_SERVICE = "router";
    private static final String NOBODY = "";
    private static final int MANY = 100_000;
    private static final String STAMPING = "org.apache.activemq.artemis.core.server.transformer.AddHeadersTransformer";

    private final BrokerManagement management;
    private final ObjectMapper json = ContractJson.mapper();

    public AgentAccess(BrokerManagement management) {
        this.management = management;
    }

    /** Lets the agent in as user {@code uuid} with this token; a former host's token and tasks are no longer valid. */
    public Uni<Void> grant(String uuid, Secret token) {
        return inOrder(
                () -> allowToReceive(Addresses.desired(uuid), uuid),
                () -> allowToReceive(Addresses.tasks(uuid), uuid),
                () -> grantRouter(uuid),
                () -> grant(new TunnelWay(uuid, TUNNEL_SERVICE)),
                () -> allowToSend(Addresses.logs(uuid), uuid),
                () -> allowToSend(Addresses.reports(uuid), uuid),
                () -> createOwnQueue(Addresses.desired(uuid), 1),
                () -> ignoringFailure(call("deleteAddress", Addresses.tasks(uuid), true)),
                () -> createOwnQueue(Addresses.tasks(uuid), -1),
                () -> createTopic(Addresses.logs(uuid)),
                () -> createTopic(Addresses.reports(uuid)),
                () -> ignoringFailure(call("destroyDivert", Addresses.reports(uuid))),
                () -> call("createDivert", stampingDivert(uuid)),
                () -> ignoringFailure(call("removeUser", uuid)),
                () -> call("addUser", uuid, token.value(), uuid, false));
    }

    /** Lets the agent receive the configuration of its router, and its router be managed. */
    private Uni<Void> grantRouter(String uuid) {
        return inOrder(
                () -> permissions(Addresses.router(uuid), ROUTER_SERVICE, uuid),
                () -> permissions(Addresses.routerRequests(uuid), ROUTER_SERVICE, uuid),
                () -> permissions(Addresses.routerAnswers(uuid), uuid, ROUTER_SERVICE, ROUTER_SERVICE),
                () -> createOwnQueue(Addresses.router(uuid), 1),
                () -> management.createQueue(QueueDefinition.anycast(Addresses.routerRequests(uuid))),
                () -> createTopic(Addresses.routerAnswers(uuid)));
    }

    /** Lets an opener of public ports send what comes in through them to an agent, and hear from it. */
    public Uni<Void> grant(TunnelWay way) {
        return inOrder(
                () -> permissions(way.in(), way.opener(), way.agent(), way.agent(), NOBODY),
                () -> permissions(way.out(), way.agent(), way.opener(), way.opener(), way.opener()),
                () -> createTopic(way.in()));
    }

    /** Ends the connections that pass, too. The address goes last, as {@link #tunnelWays} tells by it what there is. */
    public Uni<Void> revoke(TunnelWay way) {
        return inOrder(
                () -> ignoringFailure(call("removeSecuritySettings", way.out())),
                () -> ignoringFailure(call("removeSecuritySettings", way.in())),
                () -> ignoringFailure(call("deleteAddress", way.in(), true)));
    }

    /** Those that lead to the agent or from it. */
    public Uni<List<TunnelWay>> tunnelWays(String uuid) {
        Map<String, String> filter = Map.of("field", "NAME", "operation", "CONTAINS", "value", uuid);
        return management
                .invoke("listAddresses", text(filter), 1, MANY)
                .map(answer -> tree(answer.asText()).path("data").findValuesAsText("name").stream()
                        .flatMap(address -> TunnelWay.at(address).stream())
                        .filter(way -> way.concerns(uuid))
                        .toList());
    }

    /** Shuts the agent out at once and removes everything it had on the bus. */
    public Uni<Void> revoke(String uuid) {
        return inOrder(
                () -> ignoringFailure(call("removeUser", uuid)),
                () -> call("closeConnectionsForUser", uuid),
                () -> ignoringFailure(call("destroyDivert", Addresses.reports(uuid))),
                () -> remove(Addresses.desired(uuid)),
                () -> remove(Addresses.tasks(uuid)),
                () -> remove(Addresses.router(uuid)),
                () -> remove(Addresses.routerRequests(uuid)),
                () -> remove(Addresses.routerAnswers(uuid)),
                () -> revokeTunnels(uuid),
                () -> remove(Addresses.logs(uuid)),
                () -> remove(Addresses.reports(uuid)));
    }

    private Uni<Void> revokeTunnels(String uuid) {
        return tunnelWays(uuid)
                .onItem()
                .transformToMulti(ways -> Multi.createFrom().iterable(ways))
                .onItem()
                .transformToUniAndConcatenate(this::revoke)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> remove(String address) {
        return inOrder(
                () -> ignoringFailure(call("deleteAddress", address, true)),
                () -> ignoringFailure(call("removeSecuritySettings", address)));
    }

    private Uni<Void> allowToReceive(String address, String uuid) {
        return permissions(address, NOBODY, uuid);
    }

    private Uni<Void> allowToSend(String address, String uuid) {
        return permissions(address, uuid, NOBODY);
    }

    private Uni<Void> permissions(String address, String senders, String receivers) {
        return permissions(address, senders, receivers, NOBODY);
    }

    private Uni<Void> permissions(String address, String senders, String receivers, String subscribers) {
        return permissions(address, senders, receivers, subscribers, NOBODY);
    }

    /**
     * Who may use the address besides the controller, who may do everything.
     *
     * @param subscribers who may have queues of their own while they are connected
     * @param makers who may make the address, which vanishes with its last queue
     */
    private Uni<Void> permissions(String address, String senders, String receivers, String subscribers, String makers) {
        return call(
                "addSecuritySettings",
                address,
                andController(senders),
                andController(receivers),
                CONTROLLER,
                CONTROLLER,
                andController(subscribers),
                andController(subscribers),
                CONTROLLER,
                andController(receivers),
                andController(makers),
                andController(makers));
    }

    private static String andController(String role) {
        return role.equals(NOBODY) ? CONTROLLER : CONTROLLER + "," + role;
    }

    /** For one consumer: a copy of the agent's host, which has the same identity, gets nothing of what is for it. */
    private Uni<Void> createOwnQueue(String address, int ringSize) {
        return management.createQueue(
                QueueDefinition.anycast(address).with("ring-size", ringSize).with("max-consumers", 1));
    }

    private Uni<Void> createTopic(String address) {
        return ignoringFailure(call("createAddress", address, "MULTICAST"));
    }

    private String stampingDivert(String uuid) {
        return text(Map.of(
                "name", Addresses.reports(uuid),
                "routing-name", Addresses.reports(uuid),
                "address", Addresses.reports(uuid),
                "forwarding-address", Addresses.STATUS,
                "exclusive", true,
                "routing-type", "MULTICAST",
                "transformer-configuration",
                        Map.of("class-name", STAMPING, "properties", Map.of(SenderStamp.PROPERTY, uuid))));
    }

    private Uni<Void> call(String operation, Object... arguments) {
        return management.invoke(operation, arguments).replaceWithVoid();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ManagementFailure("The broker's list of addresses cannot be read: " + e.getOriginalMessage());
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + value, e);
        }
    }

    /** For what may be there already, or not be there any more. */
    private static Uni<Void> ignoringFailure(Uni<Void> call) {
        return call.onFailure(ManagementFailure.class).recoverWithNull();
    }

    @SafeVarargs
    private static Uni<Void> inOrder(Supplier<Uni<Void>>... steps) {
        return Multi.createFrom()
                .iterable(List.of(steps))
                .onItem()
                .transformToUniAndConcatenate(Supplier::get)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
