package org.iofog.contract.command;

/** Commands about namespaces. */
public sealed interface NamespaceCommand extends Command {

    /** Opens an empty namespace. */
    record CreateNamespace(String name) implements NamespaceCommand {}

    /** Removes a namespace; with {@code force} everything in it first. */
    record DeleteNamespace(String name, boolean force) implements NamespaceCommand {}

    /** Gives a namespace another name; what it holds stays. */
    record RenameNamespace(String name, String newName) implements NamespaceCommand {}

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
