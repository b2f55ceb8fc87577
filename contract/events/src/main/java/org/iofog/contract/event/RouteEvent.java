package org.iofog.contract.event;

/** What happens to routes. */
public sealed interface RouteEvent extends Event {

    /** Messages of microservice {@code from} reach microservice {@code to}. */
    record RouteCreated(String namespace, String name, String application, String from, String to)
            implements RouteEvent {}

    /** The route joins these two now. */
    record RouteUpdated(String namespace, String name, String application, String from, String to)
            implements RouteEvent {}

    /** Messages of {@code from} no longer reach {@code to}. */
    record RouteDeleted(String namespace, String name, String application, String from, String to)
            implements RouteEvent {}

    /** {@code name} is the new name. */
    record RouteRenamed(String namespace, String name, String formerName) implements RouteEvent {}

    String name();

    @Override
    default String subject() {
        return name();
    }
}
