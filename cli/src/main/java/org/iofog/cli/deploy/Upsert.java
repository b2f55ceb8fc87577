package org.iofog.cli.deploy;

import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.command.ApplicationCommand.UpdateApplication;
import org.iofog.contract.command.CatalogItemCommand.CreateCatalogItem;
import org.iofog.contract.command.CatalogItemCommand.UpdateCatalogItem;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.command.RegistryCommand.CreateRegistry;
import org.iofog.contract.command.RegistryCommand.UpdateRegistry;
import org.iofog.contract.command.RouteCommand.CreateRoute;
import org.iofog.contract.command.RouteCommand.UpdateRoute;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.RegistrySpec;
import org.iofog.contract.spec.RouteSpec;
import org.jspecify.annotations.Nullable;

/**
 * The command that makes a resource what its specification says.
 *
 * @param exists whether it updates what is there already, or creates it
 */
record Upsert(boolean exists, Command command) {
    static Upsert agent(String namespace, String name, AgentConfigSpec config, Existing existing) {
        return existing.agents().contains(name)
                ? new Upsert(true, new UpdateAgent(namespace, name, config))
                : new Upsert(false, new CreateAgent(namespace, name, config));
    }

    static Upsert application(String namespace, String name, ApplicationSpec spec, Existing existing) {
        return existing.applications().contains(name)
                ? new Upsert(true, new UpdateApplication(namespace, name, spec))
                : new Upsert(false, new CreateApplication(namespace, name, spec));
    }

    static Upsert microservice(String namespace, String name, MicroserviceSpec spec, Existing existing) {
        return existing.microservices().contains(name)
                ? new Upsert(true, new UpdateMicroservice(namespace, name, spec))
                : new Upsert(false, new CreateMicroservice(namespace, name, spec));
    }

    static Upsert catalogItem(String namespace, String name, CatalogItemSpec spec, Existing existing) {
        return existing.catalogItems().contains(name)
                ? new Upsert(true, new UpdateCatalogItem(namespace, name, spec))
                : new Upsert(false, new CreateCatalogItem(namespace, name, spec));
    }

    static Upsert route(String namespace, RouteSpec spec, Existing existing) {
        String name = spec.nameOrDefault();
        return existing.routes().contains(name)
                ? new Upsert(true, new UpdateRoute(namespace, name, spec))
                : new Upsert(false, new CreateRoute(namespace, name, spec));
    }

    /** A registry is the one with the given id or, having no name, the one at the same address. */
    static Upsert registry(String namespace, RegistrySpec spec, Existing existing) {
        Integer id = idOf(spec, existing);
        return id == null
                ? new Upsert(false, new CreateRegistry(namespace, spec))
                : new Upsert(true, new UpdateRegistry(namespace, id, spec));
    }

    private static @Nullable Integer idOf(RegistrySpec spec, Existing existing) {
        return spec.id() == null ? existing.registries().get(spec.url()) : spec.id();
    }
}
