package org.iofog.embedded;

/** Who may do what on the bus. Every agent has a role of its own, named by its uuid, given at run time. */
final class Roles {

    static final String CONTROLLER = "controller";
    static final String OPERATOR = "operator";
    static final String ROUTER = "router";
    static final String TUNNEL = "tunnel";

    private Roles() {}
}
