package org.iofog.router.domain.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.iofog.router.domain.model.AddressGrant;
import org.iofog.router.domain.model.LinkRoute;
import org.jspecify.annotations.Nullable;

/** What passes one router: addresses, who may use them there, and which pass its link to its upstream. */
final class Traffic {

    static final Traffic NONE = new Traffic();

    private final Map<String, Passing> passing = new TreeMap<>();

    /** @param next absent where the address does not pass any more */
    void change(String address, @Nullable Passing next) {
        if (next == null) {
            passing.remove(address);
        } else {
            passing.put(address, next);
        }
    }

    List<AddressGrant> grants() {
        return passing.values().stream().map(Passing::grant).toList();
    }

    List<LinkRoute> routes() {
        return passing.values().stream()
                .map(Passing::route)
                .filter(Objects::nonNull)
                .toList();
    }
}
