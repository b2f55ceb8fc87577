package org.iofog.agent.application.router;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iofog.agent.domain.BusIdentity;
import org.iofog.contract.mesh.MessagingEndpoint;
import org.iofog.contract.mesh.RouterConfiguration;
import org.iofog.contract.mesh.RouterEngine;
import org.iofog.contract.mesh.RouterMode;
import org.iofog.contract.mesh.RouterState;
import org.iofog.contract.mesh.RouterStatus;
import org.iofog.contract.message.Envelope;
import org.iofog.contract.spec.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouterSupervisionTest {

    private static final Duration NOT_AT_ALL = Duration.ofMillis(300);

    private final FakeRouter artemis = new FakeRouter();
    private final TestClock clock = new TestClock();
    private final List<RouterStatus> seen = new CopyOnWriteArrayList<>();
    private final RouterSupervision supervision = new RouterSupervision(
            new BusIdentity("bus", 5672, false, null, "agent-1", new Secret("token")),
            new MemoryRouterJournal(),
            new RouterPrograms(Map.of(RouterEngine.ARTEMIS, artemis)),
            new LoopbackOfATest(),
            next -> {},
            seen::add,
            clock);

    @BeforeEach
    void runARouter() {
        supervision.start();
        supervision.handle(envelope(new RouterConfiguration(
                "agent-1",
                "1",
                RouterEngine.ARTEMIS,
                RouterMode.EDGE,
                "agent-1",
                new Secret("file"),
                new MessagingEndpoint("127.0.0.1", 5672, "agent-1", new Secret("own")))));
        awaitRunning();
    }

    @AfterEach
    void close() {
        supervision.close();
    }

    @Test
    void theRouterEndsWhereAnotherHasTheAgentsPlaceAndGoesOnAfterwards() {
        supervision.standAside();
        clock.passSeconds(16);
        supervision.standAside();
        await().until(() -> !artemis.running);

        supervision.goOn();

        awaitRunning();
    }

    @Test
    void theRouterOutlivesWhatIsLeftOfTheAgentsOwnConnection() {
        supervision.standAside();
        clock.passSeconds(10);
        supervision.standAside();
        supervision.goOn();
        clock.passSeconds(10);
        supervision.standAside();

        await().during(NOT_AT_ALL).until(() -> artemis.running);
    }

    private void awaitRunning() {
        await().until(() -> artemis.running && !seen.isEmpty() && seen.getLast().state() == RouterState.RUNNING);
    }

    private static Envelope<RouterConfiguration> envelope(RouterConfiguration configuration) {
        return new Envelope<>("1", "/router", Instant.EPOCH, "1", null, null, null, configuration);
    }

    private static final class LoopbackOfATest implements FreePorts {

        @Override
        public boolean isFree(int port) {
            return true;
        }

        @Override
        public int choose() {
            return 40_000;
        }
    }
}
