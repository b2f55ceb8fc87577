package org.iofog.embedded;

import java.util.Map;

/** The users of the bus that are there from the start: the services', and that of people and their programs. */
public record ServiceUsers(Credentials controller, Credentials operator, Credentials router, Credentials tunnel) {

    public static ServiceUsers generated() {
        return new ServiceUsers(
                Credentials.generated(Roles.CONTROLLER),
                Credentials.generated(Roles.OPERATOR),
                Credentials.generated(Roles.ROUTER),
                Credentials.generated(Roles.TUNNEL));
    }

    Map<String, Credentials> byRole() {
        return Map.of(
                Roles.CONTROLLER, controller, Roles.OPERATOR, operator, Roles.ROUTER, router, Roles.TUNNEL, tunnel);
    }
}
