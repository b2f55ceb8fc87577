package org.iofog.contract.command;

import org.iofog.contract.spec.RouteSpec;

/** Commands about routes. */
public sealed interface RouteCommand extends Command {

    /** Lets messages of one microservice reach another of the same application. */
    record CreateRoute(String namespace, String name, RouteSpec spec) implements RouteCommand {}

    /** Gives a route other ends; its name stays. */
    record UpdateRoute(String namespace, String name, RouteSpec spec) implements RouteCommand {}

    /** Ends a route; messages that wait for their receiver still reach it. */
    record DeleteRoute(String namespace, String name) implements RouteCommand {}

    /** Gives a route another name; messages go on. */
    record RenameRoute(String namespace, String name, String newName) implements RouteCommand {}

    String name();

    @Override
    default String subject() {
        return name();
    }
}
