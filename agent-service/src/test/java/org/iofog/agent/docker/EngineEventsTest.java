package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventActor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.iofog.agent.application.EngineEvent.ContainerChanged;
import org.iofog.agent.application.EngineEvent.Kind;
import org.iofog.agent.domain.container.ContainerLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineEventsTest {

    @ParameterizedTest
    @CsvSource({
        "start, STARTED",
        "die, ENDED",
        "died, ENDED",
        "destroy, REMOVED",
        "remove, REMOVED",
        "health_status: healthy, HEALTHY",
        "health_status: unhealthy, UNHEALTHY"
    })
    void readsWhatDockerAndPodmanTell(String action, Kind kind) {
        assertThat(EngineEvents.changeOf(event(action, Map.of())))
                .contains(new ContainerChanged("container", "placement", kind, Instant.ofEpochSecond(7)));
    }

    @Test
    void readsPodmansHealth() {
        assertThat(EngineEvents.changeOf(event("health_status", Map.of("health_status", "unhealthy"))))
                .hasValueSatisfying(change -> assertThat(change.kind()).isEqualTo(Kind.UNHEALTHY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec_start: /bin/true", "attach", "health_status: starting"})
    void passesOverTheRest(String action) {
        assertThat(EngineEvents.changeOf(event(action, Map.of()))).isEmpty();
    }

    @Test
    void passesOverWhatIsNoMicroservicesContainer() {
        Event foreign = new Event().withAction("die").withTime(7L).withEventActor(actor(Map.of()));

        assertThat(EngineEvents.changeOf(foreign)).isEmpty();
        assertThat(EngineEvents.changeOf(new Event())).isEmpty();
    }

    private static Event event(String action, Map<String, String> more) {
        Map<String, String> attributes = new HashMap<>(more);
        attributes.put(ContainerLabels.PLACEMENT, "placement");
        return new Event().withAction(action).withTime(7L).withEventActor(actor(attributes));
    }

    private static EventActor actor(Map<String, String> attributes) {
        return new EventActor().withId("container").withAttributes(attributes);
    }
}
