package org.iofog.router.qpid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iofog.router.domain.model.AddressGrant;
import org.iofog.router.domain.model.Entity;
import org.iofog.router.domain.model.Peer;
import org.iofog.router.domain.model.Router;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what at a Qpid router. Without it any client could configure the whole network. Listeners name the policy
 * for who comes in by them, so that a client cannot choose one by the host name it gives.
 */
final class QpidPolicy {

    static final String CLIENTS = "iofog-clients";
    static final String EDGES = "iofog-edges";

    /** There is none of this name: who comes in by another way is turned away. */
    static final String NOBODY = "iofog-nobody";

    private static final String MANAGEMENT = "$management";
    private static final String MESSAGES = "iofog.messages.*";

    /** Addresses by which routers tell each other of addresses, and those for answers of their management. */
    private static final String INTERNAL = "_$qd.*";

    private static final String ANSWERS = "_topo/*/*/temp.*,amqp:/_topo/*/*/temp.*";

    private final Router router;
    private final @Nullable Peer manager;

    QpidPolicy(Router router, @Nullable Peer manager) {
        this.router = router;
        this.manager = manager;
    }

    List<Entity> entities() {
        return List.of(vhost(CLIENTS, clients()), vhost(EDGES, edges()));
    }

    private static Entity vhost(String name, Map<String, Object> groups) {
        return new Entity(
                QpidType.VHOST.shortName(),
                name,
                Map.of("hostname", name, "allowUnknownUser", groups.containsKey("$default"), "groups", groups));
    }

    /** Users whose rights are not what they were; a group of clients is named after its user. */
    static Set<String> changed(Entity former, Entity policy) {
        Map<?, ?> before = groups(former);
        return groups(policy).entrySet().stream()
                .filter(group -> !QpidPlan.matches(group.getValue(), before.get(group.getKey())))
                .map(group -> String.valueOf(group.getKey()))
                .collect(Collectors.toSet());
    }

    private static Map<?, ?> groups(Entity policy) {
        return policy.attributes().get("groups") instanceof Map<?, ?> groups ? groups : Map.of();
    }

    /** The router's own agent, who has its host, may use every message address here; what goes on is for the next router. */
    private Map<String, Object> clients() {
        Map<String, Object> groups = new LinkedHashMap<>();
        groups.put(router.id(), group(router.id(), MESSAGES, MESSAGES + "," + MANAGEMENT));
        router.peers().forEach(peer -> groups.put(peer.user(), client(peer.user())));
        if (manager != null) {
            Map<String, Object> everything = group(manager.user(), "*", "*");
            everything.put("allowAdminStatusUpdate", true);
            groups.put(manager.user(), everything);
        }
        return groups;
    }

    /** Edge routers carry messages of all, but no management requests; each receives by its id, which is its user. */
    private Map<String, Object> edges() {
        List<String> sources = new ArrayList<>(List.of(MESSAGES, INTERNAL));
        router.peers().forEach(peer -> sources.add(peer.user()));
        Map<String, Object> group = group();
        group.put("sourcePattern", String.join(",", sources));
        group.put("targetPattern", String.join(",", MESSAGES, INTERNAL, ANSWERS));
        return Map.of("$default", group);
    }

    private Map<String, Object> client(String user) {
        return group(user, granted(user, AddressGrant::receivers), granted(user, AddressGrant::senders));
    }

    private String granted(String user, Function<AddressGrant, SortedSet<String>> users) {
        return router.grants().stream()
                .filter(grant -> users.apply(grant).contains(user))
                .map(AddressGrant::address)
                .collect(Collectors.joining(","));
    }

    private static Map<String, Object> group(String users, String sources, String targets) {
        Map<String, Object> group = group();
        group.put("users", users);
        group.put("sources", sources);
        group.put("targets", targets);
        return group;
    }

    /** Messages on a link to any address are checked one by one, so that such links may be had. */
    private static Map<String, Object> group() {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("remoteHosts", "*");
        group.put("allowAnonymousSender", true);
        group.put("allowDynamicSource", true);
        group.put("allowAdminStatusUpdate", false);
        group.put("allowDynamicLinkRoutes", false);
        group.put("allowWaypointLinks", false);
        group.put("allowFallbackLinks", false);
        return group;
    }
}
