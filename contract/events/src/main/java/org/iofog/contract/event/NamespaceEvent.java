package org.iofog.contract.event;

/** What happens to namespaces. */
public sealed interface NamespaceEvent extends Event {

    /** An empty namespace exists. */
    record NamespaceCreated(String name) implements NamespaceEvent {}

    /** The namespace and all it held are gone. */
    record NamespaceDeleted(String name) implements NamespaceEvent {}

    /** {@code name} is the new name. */
    record NamespaceRenamed(String name, String formerName) implements NamespaceEvent {}

    String name();

    @Override
    default String namespace() {
        return name();
    }

    @Override
    default String subject() {
        return name();
    }
}
