package org.iofog.controller.domain.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;
import org.iofog.contract.agent.RegistryAccess;
import org.iofog.contract.spec.Images;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.tunnel.PublicPort;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.CatalogItem;
import org.iofog.controller.domain.model.ImageChoice;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Placement;
import org.iofog.controller.domain.model.Placement.Incoming;
import org.iofog.controller.domain.model.Registry;

/** What an agent is told, from what is stored. */
public final class DesiredStates {

    private DesiredStates() {}

    /** A microservice on the agent. @param receivers uuids of who receives its messages */
    public record Placed(Placement placement, Microservice microservice, List<String> receivers) {

        public boolean takesFromCatalog() {
            Incoming incoming = placement.incoming();
            MicroserviceSpec spec = incoming == null ? microservice.spec() : incoming.spec();
            return spec.images().catalogId() != null;
        }
    }

    /**
     * @param placed everything on the agent but what is leaving it
     * @param registries all that may be referred to; only those in use are handed on
     * @param publicPorts that the agent opens, or that lead to it
     */
    public static DesiredState render(
            Agent agent,
            List<Placed> placed,
            Map<Integer, CatalogItem> catalog,
            List<Registry> registries,
            List<PublicPort> publicPorts) {
        List<DesiredMicroservice> microservices =
                placed.stream().map(each -> desired(each, agent, catalog)).toList();
        List<RegistryAccess> access = registries.stream()
                .filter(registry -> microservices.stream().anyMatch(each -> each.registry() == registry.id()))
                .map(Registry::access)
                .toList();
        return new DesiredState(
                agent.uuid(),
                agent.name(),
                String.valueOf(agent.namespace()),
                agent.desiredGeneration(),
                AgentConfigs.settings(agent.config()),
                access,
                microservices,
                Stream.concat(publicPorts.stream(), arriving(placed, agent)).toList());
    }

    /** What a move brings is ready before the switch. What the agent opens itself leads elsewhere until then. */
    private static Stream<PublicPort> arriving(List<Placed> placed, Agent agent) {
        return placed.stream()
                .filter(each -> each.placement().incoming() != null)
                .map(each -> arrived(
                        each.microservice(),
                        Objects.requireNonNull(each.placement().incoming())))
                .flatMap(microservice -> Tunnels.wanted(microservice, agent).stream())
                .filter(port -> !agent.uuid().equals(port.host()));
    }

    private static DesiredMicroservice desired(Placed placed, Agent agent, Map<Integer, CatalogItem> catalog) {
        Microservice present = placed.microservice();
        Incoming incoming = placed.placement().incoming();
        Microservice wanted = incoming == null ? present : arrived(present, incoming);
        return desired(wanted, placed, agent, catalog);
    }

    /** The microservice as the move brings it. */
    static Microservice arrived(Microservice present, Incoming incoming) {
        MicroserviceSpec spec = incoming.spec().withName(present.name()).withApplication(present.application());
        return new Microservice(
                present.uuid(),
                present.namespace(),
                present.name(),
                present.created(),
                spec,
                incoming.generation(),
                incoming.alwaysPull(),
                present.run(),
                present.restarts(),
                incoming.correlationId(),
                incoming.deadline());
    }

    private static DesiredMicroservice desired(
            Microservice wanted, Placed placed, Agent agent, Map<Integer, CatalogItem> catalog) {
        Images images = ImageChoice.resolve(wanted.spec().images(), catalog);
        return new DesiredMicroservice(
                wanted.uuid(),
                wanted.name(),
                wanted.application(),
                placed.placement().id(),
                wanted.generation(),
                String.valueOf(ImageChoice.imageFor(agent.architecture(), images)),
                ImageChoice.registryOf(images),
                wanted.alwaysPull(),
                wanted.spec().container(),
                wanted.run(),
                wanted.restarts(),
                wanted.correlationId(),
                wanted.deadline(),
                placed.receivers(),
                wanted.spec().config());
    }
}
