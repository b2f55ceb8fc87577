package org.iofog.controller.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.command.AgentCommand.DeleteAgent;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.command.AgentCommand.RenameAgent;
import org.iofog.contract.command.AgentCommand.UpdateAgent;
import org.iofog.contract.event.AgentEvent.AgentUpdated;
import org.iofog.contract.mesh.MeshAgent;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.spec.Architecture;
import org.iofog.contract.spec.RouterConfig;
import org.iofog.contract.view.AgentView;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.mesh.MeshAgents;
import org.iofog.controller.domain.mesh.MeshMember;
import org.iofog.controller.domain.mesh.RouterPlace;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.junit.jupiter.api.Test;

class TopologyTest {

    private final Ecn ecn = new Ecn();

    @Test
    void anEdgeRouterUsesAnInteriorOne() {
        interior("hub", "192.0.2.1", 5672);
        ecn.online("leaf");

        assertThat(config(update("leaf", config(null, null, List.of("hub"), null)), "leaf")
                        .upstreamRouters())
                .containsExactly("hub");
    }

    @Test
    void anUpstreamMustBeThereAndInterior() {
        ecn.online("other");
        ecn.online("leaf");

        assertRefused("leaf", config(null, null, List.of("nobody"), null), RejectionCode.NOT_FOUND, "nobody");
        assertRefused("leaf", config(null, null, List.of("other"), null), RejectionCode.INVALID, "interior");
    }

    @Test
    void anInteriorRouterNeedsHostAndPorts() {
        ecn.online("hub");

        assertRefused(
                "hub",
                config(null, mode("interior"), null, null),
                RejectionCode.INVALID,
                "host, routerConfig.messagingPort, routerConfig.edgeRouterPort, routerConfig.interRouterPort");
    }

    @Test
    void upstreamsFormNoCycle() {
        interior("hub-1", "192.0.2.1", 5672);
        interior("hub-2", "192.0.2.2", 5672, "hub-1");

        assertRefused(
                "hub-1", config(null, null, List.of("hub-2"), null), RejectionCode.CYCLE, "hub-1 to hub-2 to hub-1");
    }

    @Test
    void anInteriorRouterStaysOneWhileOthersDependOnIt() {
        interior("hub", "192.0.2.1", 5672);
        agent("leaf", config(null, null, List.of("hub"), null));
        agent("bare", config(null, mode("none"), null, "hub"));

        assertRefused("hub", config(null, mode("edge"), null, null), RejectionCode.IN_USE, "leaf, bare");
        assertRefused("hub", config(null, mode("none"), null, null), RejectionCode.IN_USE, "leaf, bare");
    }

    @Test
    void anAgentHasARouterOrUsesAnotherOnes() {
        interior("hub", "192.0.2.1", 5672);
        ecn.online("leaf");
        agent("bare", config(null, mode("none"), null, "hub"));

        assertRefused("bare", config(null, null, List.of("hub"), null), RejectionCode.INVALID, "upstreamRouters");
        assertRefused("leaf", config(null, null, null, "hub"), RejectionCode.INVALID, "networkRouter");
    }

    @Test
    void anotherModeTakesAlongNothingItHasNoUseFor() {
        interior("hub", "192.0.2.1", 5672);

        Decision.Accepted decision = update("hub", config(null, mode("none"), null, null));

        assertThat(config(decision, "hub").upstreamRouters()).isNull();
        assertThat(config(decision, "hub").routerConfig())
                .isEqualTo(new RouterConfig("none", "artemis", 5672, null, null));
    }

    @Test
    void aPortOfAHostIsTakenOnce() {
        interior("hub", "192.0.2.1", 5672);
        Agent leaf = ecn.online("leaf");
        ecn.running("web", leaf, 8080);

        assertRefused("leaf", config("192.0.2.1", port(5672), null, null), RejectionCode.PORT_TAKEN, "hub");
        assertRefused("leaf", config(null, port(8080), null, null), RejectionCode.PORT_TAKEN, "web");
        assertThat(update("leaf", config("192.0.2.2", port(5672), null, null)).changes())
                .isNotEmpty();
    }

    @Test
    void aNewAgentIsHeldToTheSameRules() {
        Decision.Rejected rejected =
                ecn.rejected(new CreateAgent("default", "leaf", config(null, null, List.of("nobody"), null)));

        assertThat(rejected.code()).isEqualTo(RejectionCode.NOT_FOUND);
    }

    @Test
    void whoeverDependsOnADeletedRouterGoesOnWithAnotherOne() {
        interior("hub-1", "192.0.2.1", 5672);
        interior("hub-2", "192.0.2.2", 5672);
        agent("one", config(null, null, List.of("hub-1"), null));
        agent("two", config(null, null, List.of("hub-1", "hub-2"), null));
        agent("bare", config(null, mode("none"), null, "hub-1"));

        for (Decision.Accepted decision : List.of(
                ecn.accepted(new DeleteAgent("default", "hub-1", false)),
                ecn.accepted(new DetachAgent("default", "hub-1", false)))) {
            assertThat(decision.events())
                    .filteredOn(AgentUpdated.class::isInstance)
                    .extracting(
                            event -> ((AgentUpdated) event).name(),
                            event -> new RouterPlace(((AgentUpdated) event).config()).upstreams())
                    .containsExactly(
                            tuple("one", List.of("default-router")),
                            tuple("two", List.of("hub-2")),
                            tuple("bare", List.of()));
            assertThat(decision.notices()).hasSize(3).first().asString().contains("hub-1", "one", "default-router");
        }
    }

    @Test
    void settingsFollowTheNameOfARouter() {
        interior("hub", "192.0.2.1", 5672);
        agent("leaf", config(null, null, List.of("hub", "default-router"), null));

        Decision.Accepted decision = ecn.accepted(new RenameAgent("default", "hub", "centre"));

        assertThat(config(decision, "leaf").upstreamRouters()).containsExactly("centre", "default-router");
    }

    @Test
    void theRouterServiceSeesDefaultsAndUuids() {
        Agent hub = interior("hub", "192.0.2.1", 5672);
        Agent leaf = agent("leaf", config(null, null, List.of("hub"), null));
        Agent bare = agent("bare", config(null, mode("none"), null, "hub"));

        List<MeshAgent> agents = MeshAgents.of(List.of(member(hub), member(leaf), member(bare)));

        assertThat(agents)
                .extracting(
                        MeshAgent::upstreamRouters,
                        MeshAgent::networkRouter,
                        agent -> agent.router().engine())
                .containsExactly(
                        tuple(List.of("default-router"), null, "artemis"),
                        tuple(List.of(hub.uuid()), null, "artemis"),
                        tuple(List.of(), hub.uuid(), "artemis"));
    }

    private Agent interior(String name, String host, int port, String... upstreams) {
        return agent(
                name,
                config(
                        host,
                        new RouterConfig("interior", "artemis", port, port + 1, port + 2),
                        upstreams.length == 0 ? null : List.of(upstreams),
                        null));
    }

    private Agent agent(String name, AgentConfigSpec config) {
        return ecn.agent(name, AgentView.State.ONLINE, config);
    }

    private Decision.Accepted update(String name, AgentConfigSpec change) {
        return ecn.accepted(new UpdateAgent("default", name, change));
    }

    private static AgentConfigSpec config(Decision.Accepted decision, String agent) {
        return decision.changes().stream()
                .filter(Change.ChangeAgent.class::isInstance)
                .map(change -> ((Change.ChangeAgent) change).agent())
                .filter(changed -> changed.name().equals(agent))
                .findFirst()
                .orElseThrow()
                .config();
    }

    private void assertRefused(String agent, AgentConfigSpec change, RejectionCode code, String detail) {
        Decision.Rejected rejected = ecn.rejected(new UpdateAgent("default", agent, change));
        assertThat(rejected.code()).isEqualTo(code);
        assertThat(rejected.detail()).contains(detail);
    }

    private static MeshMember member(Agent agent) {
        return new MeshMember(agent.uuid(), agent.name(), agent.state(), agent.config(), null, null, null);
    }

    private static RouterConfig mode(String mode) {
        return new RouterConfig(mode, null, null, null, null);
    }

    private static RouterConfig port(int messagingPort) {
        return new RouterConfig(null, null, messagingPort, null, null);
    }

    private static AgentConfigSpec config(
            String host, RouterConfig router, List<String> upstreamRouters, String networkRouter) {
        AgentConfigSpec onHost = new AgentConfigSpec(
                null,
                null,
                null,
                null,
                null,
                Architecture.X86,
                host,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return onHost.withRouters(upstreamRouters, networkRouter, router);
    }
}
