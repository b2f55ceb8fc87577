package org.iofog.cli.get;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.cli.output.Format;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.view.MicroserviceView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicroserviceListingTest {

    private static final int STATUS = 1;
    private static final int AGENT = 2;
    private static final int PORTS = 4;
    private static final int GENERATION = 6;

    @ParameterizedTest
    @CsvSource({
        "true,RUNNING,,RUNNING",
        "true,PULLING,,PULLING (40%)",
        "true,FAILED,port 5000 is taken,FAILED (port 5000 is taken)",
        "false,RUNNING,,RUNNING (last known: agent offline)"
    })
    void the_status_is_what_the_agent_saw_and_why(boolean online, ContainerState state, String reason, String status) {
        assertThat(cell(Views.microservice(Views.placement("agent-1", online, state, reason)), STATUS))
                .isEqualTo(status);
    }

    @Test
    void what_no_agent_has_seen_is_queued() {
        assertThat(cell(Views.microservice(), STATUS)).isEqualTo("QUEUED");
        assertThat(cell(Views.microservice(), AGENT)).isEqualTo("agent-1");
    }

    @Test
    void a_move_shows_both_agents() {
        MicroserviceView moving = Views.microservice(
                Views.placement("agent-1", true, ContainerState.RUNNING, null),
                Views.placement("agent-2", true, ContainerState.PULLING, null));

        assertThat(cell(moving, AGENT)).isEqualTo("agent-1 → agent-2");
    }

    @Test
    void the_generation_tells_whether_the_observed_is_the_wanted() {
        MicroserviceView behind = Views.microservice(Views.placement("agent-1", true, ContainerState.RUNNING, null));

        assertThat(cell(behind, GENERATION)).isEqualTo("2 of 3");
        assertThat(cell(behind, PORTS)).isEqualTo("5000:80");
    }

    private static String cell(MicroserviceView view, int column) {
        return MicroserviceListing.COLUMNS.cells(Format.TABLE, view).get(column);
    }
}
