package org.iofog.controller.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iofog.controller.messaging.ControlPlaneFixture.NAMESPACE;
import static org.iofog.controller.messaging.ControlPlaneFixture.accepted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.iofog.contract.agent.AgentTask.LearnController;
import org.iofog.contract.agent.Membership.Answer;
import org.iofog.contract.agent.Membership.Enrolment;
import org.iofog.contract.agent.Membership.Question;
import org.iofog.contract.agent.Membership.Standing;
import org.iofog.contract.command.AgentCommand.DetachAgent;
import org.iofog.contract.event.AgentEvent.AgentDisconnected;
import org.iofog.controller.application.membership.MembershipHandler;
import org.iofog.controller.persistence.access.FormerHosts;
import org.iofog.testkit.Collected;
import org.iofog.testkit.ControlPlaneServers;
import org.iofog.testkit.TestBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts that were provisioned before the control plane kept what their questions are answered by. */
@QuarkusTest
@WithTestResource(ControlPlaneServers.class)
class FormerHostsIT {

    private static final String URL = "http://192.0.2.10:51121/api/v3";

    @Inject
    ControlPlaneFixture controlPlane;

    @Inject
    FormerHosts formerHosts;

    @Inject
    MembershipHandler membership;

    @Inject
    Pool pool;

    private TestBus operator;
    private SimulatedAgent agent;

    @BeforeEach
    void connect() {
        operator = controlPlane.operator();
        agent = controlPlane.agent(operator, "agent-" + UUID.randomUUID());
        pool.preparedQuery("delete from agent_credentials where agent_uuid = $1")
                .executeAndAwait(Tuple.of(agent.uuid()));
    }

    @AfterEach
    void close() throws Exception {
        controlPlane.close();
    }

    @Test
    void theyLearnWhereToAskAndAreAnsweredInAWayTheyCanProve() {
        // When
        formerHosts.tell(URL).await().indefinitely();

        // Then
        LearnController task = agent.awaitTask(LearnController.class);
        assertThat(task.controllerUrl()).isEqualTo(URL);
        Enrolment enrolment = new Enrolment(task.credential(), task.key());
        assertThat(standing(enrolment)).isEqualTo(Standing.MEMBER);

        // When
        Collected events = operator.events();
        agent.close();
        await().untilAsserted(() -> assertThat(events.of(AgentDisconnected.class))
                .extracting(AgentDisconnected::name)
                .contains(agent.name()));
        accepted(operator, new DetachAgent(NAMESPACE, agent.name(), false));

        // Then
        await().untilAsserted(() -> assertThat(standing(enrolment)).isEqualTo(Standing.REMOVED));
    }

    @Test
    void theyAreToldAgainAndAreStillTheSame() {
        formerHosts.tell(URL).await().indefinitely();
        LearnController first = agent.awaitTask(LearnController.class);

        formerHosts.tell(URL + "/").await().indefinitely();

        await().untilAsserted(() -> assertThat(agent.tasks(LearnController.class))
                .hasSize(2)
                .extracting(LearnController::credential)
                .containsOnly(first.credential()));
    }

    private Standing standing(Enrolment enrolment) {
        Answer answer = membership
                .answer(new Question(enrolment.credential(), "nonce"))
                .await()
                .indefinitely();
        assertThat(enrolment.proves(answer, "nonce")).isTrue();
        return answer.standing();
    }
}
