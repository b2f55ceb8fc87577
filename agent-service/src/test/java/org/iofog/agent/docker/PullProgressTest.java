package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.PullResponseItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullProgressTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Integer> told = new ArrayList<>();
    private final PullProgress progress = new PullProgress(told::add);

    @Test
    void weighsLayersByTheirSize() {
        take("big", "Pulling fs layer", 0, 0);
        take("small", "Pulling fs layer", 0, 0);
        take("big", "Downloading", 0, 900);
        take("small", "Downloading", 0, 100);

        take("small", "Pull complete", 0, 0);
        take("big", "Downloading", 450, 900);
        take("big", "Extracting", 450, 900);

        assertThat(told).containsExactly(0, 10, 43, 88);
    }

    @Test
    void neverGoesBackAndEndsAtOneHundred() {
        take("a", "Downloading", 90, 100);
        take("b", "Downloading", 0, 1_000_000);
        take("b", "Pull complete", 0, 0);

        progress.done();

        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(100);
    }

    @Test
    void passesOverWhatIsAboutNoLayer() {
        take("1", "Pulling from team/app", 0, 0);
        progress.take(new PullResponseItem());

        assertThat(told).isEmpty();
    }

    private void take(String id, String status, long current, long total) {
        try {
            progress.take(JSON.readValue("""
                    {"id":"%s","status":"%s","progressDetail":{"current":%d,"total":%d}}""".formatted(id, status, current, total), PullResponseItem.class));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
