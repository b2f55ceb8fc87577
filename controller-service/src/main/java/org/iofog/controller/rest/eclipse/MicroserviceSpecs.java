package org.iofog.controller.rest.eclipse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.controller.application.query.AgentQueries;
import org.iofog.controller.application.query.MicroserviceQueries;
import org.iofog.controller.rest.Missing;
import org.jspecify.annotations.Nullable;

/** Specifications from what Eclipse ioFog's clients send: they name agents and receivers by their uuids. */
@ApplicationScoped
class MicroserviceSpecs {

    private final MicroserviceQueries microservices;
    private final AgentQueries agents;
    private final PortHosts hosts;

    MicroserviceSpecs(MicroserviceQueries microservices, AgentQueries agents, PortHosts hosts) {
        this.microservices = microservices;
        this.agents = agents;
        this.hosts = hosts;
    }

    /** @param path of the body in the request, such as {@code microservices[].} */
    Uni<MicroserviceSpec> created(MicroserviceBody body, String path) {
        MicroserviceSpec empty = MicroserviceBody.empty(Bodies.required(body.name(), path + "name"));
        return agentName(body.iofogUuid(), body.agentName(), path + "agentName")
                .flatMap(agent -> onto(empty, body, agent));
    }

    Uni<MicroserviceSpec> changed(MicroserviceSpec present, MicroserviceBody body) {
        boolean moves = body.iofogUuid() != null || body.agentName() != null;
        Uni<String> agent = moves
                ? agentName(body.iofogUuid(), body.agentName(), "agentName")
                : Uni.createFrom().item(present.agent().name());
        return agent.flatMap(name -> onto(present, body, name));
    }

    /** @param field what to name when neither is given */
    Uni<String> agentName(@Nullable String uuid, @Nullable String name, String field) {
        return uuid == null
                ? Uni.createFrom().item(Bodies.required(name, field))
                : agents.withUuid(uuid)
                        .map(found -> Missing.unless(found, "agent", uuid).name());
    }

    private Uni<MicroserviceSpec> onto(MicroserviceSpec present, MicroserviceBody body, String agent) {
        List<String> uuids = body.routes();
        Uni<List<String>> receivers = uuids == null ? Uni.createFrom().item(present.routes()) : names(uuids);
        return receivers.map(names -> body.onto(present, agent, names)).flatMap(hosts::named);
    }

    private Uni<List<String>> names(List<String> uuids) {
        return Multi.createFrom()
                .iterable(uuids)
                .onItem()
                .transformToUniAndConcatenate(
                        uuid -> microservices.withUuid(uuid).map(found -> Missing.unless(found, "microservice", uuid)))
                .map(MicroserviceView::name)
                .collect()
                .asList();
    }
}
