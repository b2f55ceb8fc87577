package org.iofog.router.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What passes one router: addresses, who may use them there, and which pass its link to its upstream. */
final class Traffic {

    static final Traffic NONE = new Traffic();

    private final Map<String, AddressGrant> grants = new TreeMap<>();
    private final Map<String, LinkRoute> routes = new TreeMap<>();

    /** The router passes messages of the address, whoever may use it. */
    AddressGrant grant(String address) {
        return grants.computeIfAbsent(address, name -> new AddressGrant(name, new TreeSet<>(), new TreeSet<>()));
    }

    void route(String address, LinkRoute.Direction direction) {
        routes.put(address, new LinkRoute(address, direction));
    }

    List<AddressRule> addresses() {
        return grants.keySet().stream().map(AddressRule::queue).toList();
    }

    List<AddressGrant> grants() {
        return List.copyOf(grants.values());
    }

    List<LinkRoute> routes() {
        return List.copyOf(routes.values());
    }
}
