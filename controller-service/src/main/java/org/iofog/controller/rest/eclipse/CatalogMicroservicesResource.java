package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iofog.contract.command.CatalogItemCommand.CreateCatalogItem;
import org.iofog.contract.command.CatalogItemCommand.DeleteCatalogItem;
import org.iofog.contract.command.CatalogItemCommand.UpdateCatalogItem;
import org.iofog.contract.spec.CatalogItemSpec;
import org.iofog.contract.view.CatalogItemView;
import org.iofog.controller.application.query.CatalogQueries;
import org.iofog.controller.rest.Commands;
import org.iofog.controller.rest.Missing;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Catalog items. */
@Path("/catalog/microservices")
@Tag(name = "Eclipse ioFog: catalog")
public class CatalogMicroservicesResource {

    private final Commands commands;
    private final CatalogQueries catalog;

    CatalogMicroservicesResource(Commands commands, CatalogQueries catalog) {
        this.commands = commands;
        this.catalog = catalog;
    }

    /** A catalog item; absent fields leave what is there. */
    public record Item(
            @Nullable Integer id,
            @Nullable String name,
            @Nullable String description,
            @Nullable List<MicroserviceBody.Image> images,
            @Nullable Integer registryId,
            @Nullable String configExample) {

        static Item of(CatalogItemView view) {
            CatalogItemSpec spec = view.spec();
            List<MicroserviceBody.Image> images = new ArrayList<>();
            if (spec.x86() != null) {
                images.add(new MicroserviceBody.Image(spec.x86(), 1));
            }
            if (spec.arm() != null) {
                images.add(new MicroserviceBody.Image(spec.arm(), 2));
            }
            return new Item(
                    view.id(),
                    view.name(),
                    spec.description(),
                    images,
                    RegistryId.of(spec.registry()),
                    spec.configExample());
        }

        CatalogItemSpec onto(@Nullable CatalogItemSpec present, String itemName) {
            CatalogItemSpec base =
                    present == null ? new CatalogItemSpec(null, null, null, null, null, null, null) : present;
            return new CatalogItemSpec(
                    null,
                    itemName,
                    description == null ? base.description() : description,
                    images == null ? base.x86() : image(1),
                    images == null ? base.arm() : image(2),
                    registryId == null ? base.registry() : String.valueOf(registryId),
                    configExample == null ? base.configExample() : configExample);
        }

        private @Nullable String image(int fogType) {
            return Optional.ofNullable(images).orElse(List.of()).stream()
                    .filter(image -> image.fogTypeId() == fogType)
                    .map(MicroserviceBody.Image::containerImage)
                    .findFirst()
                    .orElse(null);
        }
    }

    @GET
    @Operation(summary = "The catalog of a namespace")
    public Uni<Map<String, List<Item>>> all(@RestQuery @DefaultValue("default") String namespace) {
        return catalog.inNamespace(namespace)
                .map(found ->
                        Map.of("catalogItems", found.stream().map(Item::of).toList()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Add a catalog item")
    public Uni<Map<String, Integer>> create(
            @RestQuery @DefaultValue("default") String namespace, @Nullable Item given) {
        Item body = Bodies.present(given);
        String name = Bodies.required(body.name(), "name");
        return commands.send(new CreateCatalogItem(namespace, name, body.onto(null, name)))
                .map(accepted -> Map.of("id", Integer.valueOf(String.valueOf(accepted.resource()))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One catalog item")
    public Uni<Item> one(@RestPath int id, @RestQuery @DefaultValue("default") String namespace) {
        return item(namespace, id).map(Item::of);
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Change a catalog item; its name stays")
    public Uni<Item> update(
            @RestPath int id, @RestQuery @DefaultValue("default") String namespace, @Nullable Item given) {
        Item body = Bodies.present(given);
        return item(namespace, id)
                .call(view -> commands.send(
                        new UpdateCatalogItem(namespace, view.name(), body.onto(view.spec(), view.name()))))
                .flatMap(view -> one(id, namespace));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(summary = "Remove a catalog item")
    public Uni<Void> delete(@RestPath int id, @RestQuery @DefaultValue("default") String namespace) {
        return item(namespace, id)
                .flatMap(view -> commands.send(new DeleteCatalogItem(namespace, view.name())))
                .replaceWithVoid();
    }

    private Uni<CatalogItemView> item(String namespace, int id) {
        return catalog.withId(namespace, id)
                .map(found -> Missing.unless(found, "catalog item", String.valueOf(id), namespace));
    }
}
