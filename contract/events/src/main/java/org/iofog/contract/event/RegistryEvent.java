package org.iofog.contract.event;

/** What happens to image registries. No credential ever appears here. */
public sealed interface RegistryEvent extends Event {

    /** The registry can be named by its id. */
    record RegistryCreated(String namespace, int id, String url) implements RegistryEvent {}

    /** The registry changed; agents that use it have been told. */
    record RegistryUpdated(String namespace, int id, String url) implements RegistryEvent {}

    /** The registry is gone. */
    record RegistryDeleted(String namespace, int id, String url) implements RegistryEvent {}

    int id();

    String url();

    @Override
    default String subject() {
        return String.valueOf(id());
    }
}
