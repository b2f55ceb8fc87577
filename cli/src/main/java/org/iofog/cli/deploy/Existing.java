package org.iofog.cli.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.iofog.cli.http.ControllerClient;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.ApplicationView;
import org.iofog.contract.view.CatalogItemView;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.NamespaceView;
import org.iofog.contract.view.RegistryView;
import org.iofog.contract.view.RouteView;

/** What a namespace has at one moment, by name; registries by address. */
record Existing(
        Set<String> namespaces,
        Set<String> agents,
        Set<String> applications,
        Set<String> microservices,
        Set<String> catalogItems,
        Set<String> routes,
        Map<String, Integer> registries) {
    static Existing in(ControllerClient controller, String namespace) {
        return new Existing(
                names(controller.namespaces(), NamespaceView::name),
                names(controller.agents(namespace), AgentView::name),
                names(controller.applications(namespace), ApplicationView::name),
                names(controller.microservices(namespace), MicroserviceView::name),
                names(controller.catalog(namespace), CatalogItemView::name),
                names(controller.routes(namespace), RouteView::name),
                controller.registries(namespace).stream()
                        .collect(Collectors.toMap(RegistryView::url, RegistryView::id, Math::max)));
    }

    private static <T> Set<String> names(List<T> views, java.util.function.Function<T, String> name) {
        return views.stream().map(name).collect(Collectors.toSet());
    }
}
