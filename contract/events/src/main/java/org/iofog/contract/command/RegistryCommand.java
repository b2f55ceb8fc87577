package org.iofog.contract.command;

import org.iofog.contract.spec.RegistrySpec;

/** Commands about image registries. Registries 1 (remote) and 2 (local) are built in. */
public sealed interface RegistryCommand extends Command {

    /** Adds a registry; the reply carries its id. */
    record CreateRegistry(String namespace, RegistrySpec spec) implements RegistryCommand {

        @Override
        public String subject() {
            return spec.url();
        }
    }

    /** Replaces a registry. An absent password stays as it is. */
    record UpdateRegistry(String namespace, int id, RegistrySpec spec) implements RegistryCommand {

        @Override
        public String subject() {
            return String.valueOf(id);
        }
    }

    /** Removes a registry that no microservice uses. */
    record DeleteRegistry(String namespace, int id) implements RegistryCommand {

        @Override
        public String subject() {
            return String.valueOf(id);
        }
    }
}
