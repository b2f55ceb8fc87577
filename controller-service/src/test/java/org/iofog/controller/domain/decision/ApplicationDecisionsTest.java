package org.iofog.controller.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.controller.domain.Ecn.spec;

import java.util.Arrays;
import java.util.List;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.command.ApplicationCommand.CreateApplication;
import org.iofog.contract.command.ApplicationCommand.DeleteApplication;
import org.iofog.contract.command.ApplicationCommand.RenameApplication;
import org.iofog.contract.command.ApplicationCommand.StopApplication;
import org.iofog.contract.command.ApplicationCommand.UpdateApplication;
import org.iofog.contract.event.ApplicationEvent.ApplicationUpdated;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceCreated;
import org.iofog.contract.event.MicroserviceEvent.MicroserviceDeleted;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.model.Agent;
import org.iofog.controller.domain.model.Change;
import org.iofog.controller.domain.model.Decision;
import org.junit.jupiter.api.Test;

class ApplicationDecisionsTest {

    private final Ecn ecn = new Ecn();
    private final Agent agent = ecn.online("agent-1");

    @Test
    void aReplacementDeletesTheUnlistedAndLeavesTheUnchangedAlone() {
        shopWith("web", "cache");

        Decision.Accepted decision = ecn.accepted(new UpdateApplication("default", "shop", listing("web", "queue")));

        assertThat(decision.events())
                .hasExactlyElementsOfTypes(
                        MicroserviceDeleted.class, MicroserviceCreated.class, ApplicationUpdated.class);
        assertThat(decision.changes())
                .contains(new Change.RemoveMicroservice("uuid-cache"))
                .noneMatch(Change.ChangeMicroservice.class::isInstance);
    }

    @Test
    void anEqualApplicationChangesNothing() {
        shopWith("web");

        Decision.Accepted decision = ecn.accepted(new UpdateApplication("default", "shop", listing("web")));

        assertThat(decision.changes()).isEmpty();
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void oneRefusedMemberRefusesTheWhole() {
        ecn.running("web", agent);

        Decision.Rejected rejected = ecn.rejected(new CreateApplication("default", "shop", listing("cache", "web")));

        assertThat(rejected.code()).isEqualTo(RejectionCode.DUPLICATE_NAME);
    }

    @Test
    void membersOfAStoppedApplicationStayStopped() {
        ecn.application("shop", false);

        Decision.Accepted decision = ecn.accepted(new UpdateApplication("default", "shop", listing("web")));

        assertThat(decision.changes())
                .anyMatch(change -> change instanceof Change.AddMicroservice add
                        && add.microservice().run() == RunState.STOPPED);
    }

    @Test
    void aStopStopsTheRunningMembersAndRemembersIt() {
        shopWith("web");

        Decision.Accepted decision = ecn.accepted(new StopApplication("default", "shop"));

        assertThat(decision.changes())
                .anyMatch(change -> change instanceof Change.ChangeApplication next
                        && !next.application().activated())
                .anyMatch(change -> change instanceof Change.ChangeMicroservice next
                        && next.microservice().run() == RunState.STOPPED);
    }

    @Test
    void aRenameKeepsContainers() {
        shopWith("web");

        Decision.Accepted decision = ecn.accepted(new RenameApplication("default", "shop", "store"));

        assertThat(decision.pendingWork()).isEmpty();
        assertThat(decision.changes())
                .anyMatch(change -> change instanceof Change.ChangeMicroservice next
                        && next.microservice().generation() == 3
                        && "store".equals(next.microservice().application()));
    }

    @Test
    void aDeleteTakesTheMembersAlong() {
        shopWith("web", "cache");

        Decision.Accepted decision = ecn.accepted(new DeleteApplication("default", "shop"));

        assertThat(decision.changes())
                .contains(new Change.RemoveMicroservice("uuid-web"), new Change.RemoveMicroservice("uuid-cache"));
        assertThat(decision.pendingWork()).hasSize(2);
    }

    private void shopWith(String... members) {
        ecn.application("shop", true);
        for (String member : members) {
            ecn.add(member, agent, RunState.RUNNING, spec("agent-1").withApplication("shop"));
        }
    }

    private static ApplicationSpec listing(String... members) {
        List<MicroserviceSpec> specs = Arrays.stream(members)
                .map(member -> spec("agent-1").withName(member))
                .toList();
        return new ApplicationSpec(null, null, specs, List.of());
    }
}
