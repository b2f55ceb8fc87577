package org.iofog.controller.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.controller.domain.Ecn.spec;

import java.util.List;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.command.ApplicationCommand.UpdateApplication;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.UpdateMicroservice;
import org.iofog.contract.command.RouteCommand.CreateRoute;
import org.iofog.contract.command.RouteCommand.DeleteRoute;
import org.iofog.contract.command.RouteCommand.RenameRoute;
import org.iofog.contract.command.RouteCommand.UpdateRoute;
import org.iofog.contract.event.Event;
import org.iofog.contract.event.RouteEvent;
import org.iofog.contract.event.RouteEvent.RouteCreated;
import org.iofog.contract.event.RouteEvent.RouteDeleted;
import org.iofog.contract.event.RouteEvent.RouteRenamed;
import org.iofog.contract.event.RouteEvent.RouteUpdated;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.RouteSpec;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Application;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.iofog.controller.domain.model.Microservice;
import org.iofog.controller.domain.model.Route;
import org.junit.jupiter.api.Test;

class RouteDecisionsTest {

    private final Ecn ecn = new Ecn();
    private final Agent here = ecn.online("agent-1");
    private final Agent there = ecn.online("agent-2");
    private final Application plant = ecn.application("plant", true);
    private final Microservice sensor = member("sensor", here);
    private final Microservice filter = member("filter", there);

    @Test
    void aNewRouteIsToldToTheAgentOfItsSender() {
        Decision.Accepted decision = ecn.accepted(new CreateRoute("default", "readings", between("sensor", "filter")));

        assertThat(decision.events())
                .containsExactly(new RouteCreated("default", "readings", "plant", "sensor", "filter"));
        assertThat(desires(decision)).containsExactly(here.uuid());
    }

    @Test
    void bothEndsAreMicroservicesOfOneApplication() {
        ecn.application("office", true);
        ecn.add("printer", here, RunState.RUNNING, spec("agent-1").withApplication("office"));

        assertThat(ecn.rejected(new CreateRoute("default", "route", between("sensor", "nobody")))
                        .code())
                .isEqualTo(RejectionCode.NOT_FOUND);
        assertThat(ecn.rejected(new CreateRoute("default", "route", between("sensor", "printer")))
                        .detail())
                .contains("sensor", "printer", "same application");
    }

    @Test
    void aPairHasOneRoute() {
        ecn.route("plant", sensor, filter);

        Decision.Rejected rejected = ecn.rejected(new CreateRoute("default", "second", between("sensor", "filter")));

        assertThat(rejected.code()).isEqualTo(RejectionCode.DUPLICATE_NAME);
        assertThat(rejected.detail()).contains("sensor-to-filter");
    }

    @Test
    void aNameHasOneRoute() {
        ecn.route("plant", sensor, filter);

        assertThat(ecn.rejected(new CreateRoute("default", "sensor-to-filter", between("filter", "sensor")))
                        .detail())
                .contains("sensor-to-filter");
    }

    @Test
    void otherEndsConcernBothSenders() {
        Route route = ecn.route("plant", sensor, filter);

        Decision.Accepted decision =
                ecn.accepted(new UpdateRoute("default", route.name(), between("filter", "sensor")));

        assertThat(decision.events())
                .containsExactly(new RouteUpdated("default", route.name(), "plant", "filter", "sensor"));
        assertThat(desires(decision)).containsExactlyInAnyOrder(here.uuid(), there.uuid());
    }

    @Test
    void aNewNameChangesNothingForAgents() {
        Route route = ecn.route("plant", sensor, filter);

        Decision.Accepted decision = ecn.accepted(new RenameRoute("default", route.name(), "readings"));

        assertThat(decision.events()).containsExactly(new RouteRenamed("default", "readings", route.name()));
        assertThat(desires(decision)).isEmpty();
    }

    @Test
    void aDeletedRouteAndADeletedReceiverAreToldToTheSender() {
        Route route = ecn.route("plant", sensor, filter);

        Decision.Accepted withRoute = ecn.accepted(new DeleteRoute("default", route.name()));
        Decision.Accepted withReceiver = ecn.accepted(new DeleteMicroservice("default", "filter"));

        assertThat(routeEvents(withRoute)).hasExactlyElementsOfTypes(RouteDeleted.class);
        assertThat(routeEvents(withReceiver)).hasExactlyElementsOfTypes(RouteDeleted.class);
        assertThat(desires(withReceiver)).contains(here.uuid());
    }

    @Test
    void anApplicationReplacesAllItsRoutes() {
        ecn.route("plant", sensor, filter);

        Decision.Accepted decision = ecn.accepted(new UpdateApplication(
                "default",
                "plant",
                new ApplicationSpec(
                        null,
                        null,
                        List.of(sensor.spec(), filter.spec().withRoutes(List.of("sensor"))),
                        List.of(new RouteSpec("loop", "sensor", "sensor")))));

        assertThat(routeEvents(decision))
                .containsExactly(
                        new RouteDeleted("default", "sensor-to-filter", "plant", "sensor", "filter"),
                        new RouteCreated("default", "loop", "plant", "sensor", "sensor"),
                        new RouteCreated("default", "filter-to-sensor", "plant", "filter", "sensor"));
        assertThat(decision.changes()).noneMatch(Change.ChangeMicroservice.class::isInstance);
    }

    @Test
    void aMicroserviceReplacesTheRoutesItLists() {
        Route alone = ecn.route("plant", sensor, sensor);

        Decision.Accepted decision = ecn.accepted(
                new UpdateMicroservice("default", "sensor", sensor.spec().withRoutes(List.of("filter"))));

        assertThat(routeEvents(decision))
                .containsExactly(new RouteCreated("default", "sensor-to-filter", "plant", "sensor", "filter"));
        assertThat(decision.changes()).doesNotContain(new Change.RemoveRoute(alone));
    }

    @Test
    void aMicroserviceWithRoutesStaysInItsApplication() {
        ecn.application("office", true);
        ecn.route("plant", sensor, filter);

        Decision.Rejected rejected = ecn.rejected(
                new UpdateMicroservice("default", "filter", filter.spec().withApplication("office")));

        assertThat(rejected.code()).isEqualTo(RejectionCode.IN_USE);
    }

    private Microservice member(String name, Agent agent) {
        return ecn.add(name, agent, RunState.RUNNING, spec(agent.name()).withApplication(plant.name()));
    }

    private static RouteSpec between(String from, String to) {
        return new RouteSpec(null, from, to);
    }

    private static List<Event> routeEvents(Decision.Accepted decision) {
        return decision.events().stream().filter(RouteEvent.class::isInstance).toList();
    }

    private static List<String> desires(Decision.Accepted decision) {
        return decision.changes().stream()
                .filter(Change.AgentDesiresChanged.class::isInstance)
                .map(change -> ((Change.AgentDesiresChanged) change).agentUuid())
                .toList();
    }
}
