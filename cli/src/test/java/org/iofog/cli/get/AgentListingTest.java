package org.iofog.cli.get;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iofog.cli.output.Format;
import org.iofog.contract.view.AgentView;
import org.junit.jupiter.api.Test;

class AgentListingTest {

    @Test
    void an_agent_shows_how_old_its_report_is_and_what_it_belongs_to() {
        List<String> cells = cells(AgentView.State.ONLINE);

        assertThat(cells).element(1).isEqualTo("ONLINE");
        assertThat(cells).element(6).asString().endsWith("s");
        assertThat(cells).element(7).isEqualTo("6 of 7");
    }

    @Test
    void one_that_is_away_has_no_uptime() {
        List<String> cells = cells(AgentView.State.OFFLINE);

        assertThat(cells).element(1).isEqualTo("OFFLINE");
        assertThat(cells).element(3).isEqualTo("-");
    }

    @Test
    void one_nobody_has_taken_up_is_not_provisioned() {
        assertThat(cells(AgentView.State.NOT_PROVISIONED)).element(1).isEqualTo("not provisioned");
    }

    private static List<String> cells(AgentView.State state) {
        return AgentListing.COLUMNS.cells(Format.TABLE, Views.agent(state));
    }
}
