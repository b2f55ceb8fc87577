package org.iofog.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.ReadDocuments;
import org.iofog.contract.command.RouteCommand.CreateRoute;
import org.iofog.contract.command.RouteCommand.UpdateRoute;
import org.iofog.contract.spec.RouteSpec;
import org.junit.jupiter.api.Test;

class UpsertTest {

    private static final RouteSpec READINGS = new RouteSpec("readings", "sensor", "filter");

    @Test
    void a_route_without_a_name_is_called_by_its_ends() {
        Document document = ReadDocuments.of(
                        "apiVersion: iofog.org/v2\nkind: Route\nspec: {from: sensor, to: filter}\n")
                .getFirst();

        Upsert upsert = Upsert.route("default", document.specAs(RouteSpec.class), existing());

        assertThat(upsert.command())
                .isEqualTo(new CreateRoute("default", "sensor-to-filter", new RouteSpec(null, "sensor", "filter")));
    }

    @Test
    void a_route_that_is_there_is_updated() {
        assertThat(Upsert.route("default", READINGS, existing("readings")).command())
                .isEqualTo(new UpdateRoute("default", "readings", READINGS));
    }

    private static Existing existing(String... routes) {
        return new Existing(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(routes), Map.of());
    }
}
