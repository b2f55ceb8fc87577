package org.iofog.cli.get;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.iofog.cli.output.Format;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.view.MicroserviceView;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final StringWriter text = new StringWriter();
    private final Watch<MicroserviceView> watch =
            new Watch<>(MicroserviceListing.COLUMNS, Format.TABLE, new PrintWriter(text));

    @Test
    void only_what_has_become_different_is_shown_again() {
        MicroserviceView pulling = Views.microservice(Views.placement("agent-1", true, ContainerState.PULLING, null));
        MicroserviceView running = Views.microservice(Views.placement("agent-1", true, ContainerState.RUNNING, null));
        watch.start(List.of(pulling));

        watch.update(List.of(pulling));
        watch.update(List.of(running));
        watch.update(List.of());

        assertThat(text.toString().lines().map(line -> line.replaceAll(" {2,}.*", "")))
                .containsExactly("MICROSERVICE", "msvc-1", "msvc-1", "msvc-1 is gone");
        assertThat(text.toString()).containsOnlyOnce("RUNNING").containsOnlyOnce("PULLING");
    }
}
