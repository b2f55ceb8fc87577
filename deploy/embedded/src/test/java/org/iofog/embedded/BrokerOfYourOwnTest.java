package org.iofog.embedded;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/bus/broker.xml} makes a broker of one's own what the embedded bus is. */
class BrokerOfYourOwnTest {

    private static final Path FILE = Path.of("..", "bus", "broker.xml");

    private final FileConfiguration own = new FileConfiguration();
    private Configuration embedded;

    @BeforeEach
    void read(@TempDir Path data) throws Exception {
        new FileDeploymentManager(FILE.toUri().toURL().toString())
                .addDeployable(own)
                .readConfiguration();
        embedded = BusConfiguration.of(data, List.of("0.0.0.0"), 5672, null);
    }

    @Test
    void itLetsTheSameUsersDoTheSame() {
        assertThat(own.getSecurityRoles()).isEqualTo(embedded.getSecurityRoles());
    }

    @Test
    void itsAddressesBehaveTheSame() {
        assertThat(own.getAddressSettings()).isEqualTo(embedded.getAddressSettings());
        assertThat(queues(own)).isEqualTo(queues(embedded));
    }

    private static Map<String, Set<String>> queues(Configuration configuration) {
        return configuration.getAddressConfigurations().stream()
                .collect(toMap(CoreAddressConfiguration::getName, BrokerOfYourOwnTest::queues));
    }

    private static Set<String> queues(CoreAddressConfiguration address) {
        return Set.copyOf(address.getQueueConfigs().stream()
                .map(queue -> queue.getRoutingType() + " " + queue.getName() + " " + queue.isDurable())
                .toList());
    }
}
