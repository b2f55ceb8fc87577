package org.iofog.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlPlaneServersIT {

    @Test
    void leadsAControllerToAnEmptyDatabase() throws Exception {
        try (ControlPlaneServers servers = new ControlPlaneServers()) {
            Map<String, String> configuration = servers.start();

            try (Connection connection = DriverManager.getConnection(
                    "jdbc:" + configuration.get("iofog.database.url"),
                    configuration.get("iofog.database.user"),
                    configuration.get("iofog.database.password"))) {
                assertThat(connection
                                .getMetaData()
                                .getTables(null, "public", "%", null)
                                .next())
                        .isFalse();
            }
        }
    }
}
