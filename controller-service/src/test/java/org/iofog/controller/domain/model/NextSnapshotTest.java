package org.iofog.controller.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iofog.controller.domain.Ecn.CONTEXT;
import static org.iofog.controller.domain.Ecn.spec;

import java.util.List;
import org.iofog.contract.command.AgentCommand.PruneAgent;
import org.iofog.contract.command.Command;
import org.iofog.contract.command.MicroserviceCommand.CreateMicroservice;
import org.iofog.contract.command.MicroserviceCommand.DeleteMicroservice;
import org.iofog.contract.command.MicroserviceCommand.MoveMicroservice;
import org.iofog.contract.command.MicroserviceCommand.RenameMicroservice;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.controller.domain.Ecn;
import org.iofog.controller.domain.decision.Decisions;
import org.iofog.controller.domain.model.Decision.Accepted;
import org.iofog.controller.domain.model.Decision.Rejected;
import org.junit.jupiter.api.Test;

/** One command after another, decided upon what the former leaves. */
class NextSnapshotTest {

    private final Ecn ecn = new Ecn();
    private final Agent one = ecn.online("one");
    private final Agent two = ecn.online("two");

    @Test
    void whatOneTookTheNextDoesNotGet() {
        Snapshot after = after(ecn.snapshot(), create("web", 8080));

        assertThat(code(create("web", 9090), after)).isEqualTo(RejectionCode.DUPLICATE_NAME);
        assertThat(code(create("shop", 8080), after)).isEqualTo(RejectionCode.PORT_TAKEN);
        assertThat(decide(create("shop", 9090), after)).isInstanceOf(Accepted.class);
    }

    @Test
    void whatOneLeavesTheNextGets() {
        ecn.running("web", one, 8080);

        Snapshot after = after(ecn.snapshot(), new DeleteMicroservice("default", "web"));

        assertThat(after.microservices()).isEmpty();
        assertThat(after.placements()).isEmpty();
        assertThat(decide(create("shop", 8080), after)).isInstanceOf(Accepted.class);
    }

    @Test
    void generationsOfDesiredStatesGoOn() {
        Snapshot after = after(after(ecn.snapshot(), create("web", 8080)), create("shop", 9090));

        assertThat(after.requireAgent("one").desiredGeneration()).isEqualTo(one.desiredGeneration() + 2);
        assertThat(after.requireAgent("two").desiredGeneration()).isEqualTo(two.desiredGeneration());
    }

    @Test
    void aMoveIsUnderWay() {
        ecn.running("web", one, 8080);

        Snapshot after = after(ecn.snapshot(), new MoveMicroservice("default", "web", "two"));

        assertThat(after.placementsOn(two)).extracting(Placement::role).containsExactly(Placement.Role.INCOMING);
        assertThat(after.holderOf(two, "8080/tcp")).isPresent();
        assertThat(code(new MoveMicroservice("default", "web", "two"), after))
                .isEqualTo(RejectionCode.MOVE_IN_PROGRESS);
    }

    @Test
    void onlyCommandsAboutOneMicroserviceAreDecidedInARow() {
        assertThat(List.of(create("web"), new DeleteMicroservice("default", "web")))
                .allMatch(Decisions::isAboutOneMicroservice);
        assertThat(List.<Command>of(new RenameMicroservice("default", "web", "shop"), new PruneAgent("default", "one")))
                .noneMatch(Decisions::isAboutOneMicroservice);
    }

    private static CreateMicroservice create(String name, int... ports) {
        return new CreateMicroservice("default", name, spec("one", ports));
    }

    private static Decision decide(Command command, Snapshot snapshot) {
        return Decisions.decide(command, snapshot, contextOf(command));
    }

    /** Ids are made of the command's own. */
    private static CommandContext contextOf(Command command) {
        return new CommandContext(command.toString(), CONTEXT.correlationId(), null, CONTEXT.now());
    }

    private static Snapshot after(Snapshot snapshot, Command command) {
        return snapshot.after(((Accepted) decide(command, snapshot)).changes());
    }

    private static RejectionCode code(Command command, Snapshot snapshot) {
        return ((Rejected) decide(command, snapshot)).code();
    }
}
