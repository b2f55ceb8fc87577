package org.iofog.router.domain.plan;

import java.util.TreeSet;
import org.iofog.router.domain.model.AddressGrant;
import org.iofog.router.domain.model.LinkRoute;
import org.jspecify.annotations.Nullable;

/**
 * One address at one router its messages pass.
 *
 * @param route over the router's link to its upstream, where they pass that and have to be told to
 */
record Passing(AddressGrant grant, @Nullable LinkRoute route) {

    static Passing of(String address) {
        return new Passing(new AddressGrant(address, new TreeSet<>(), new TreeSet<>()), null);
    }

    Passing by(LinkRoute.Direction direction) {
        return new Passing(grant, new LinkRoute(grant.address(), direction));
    }
}
