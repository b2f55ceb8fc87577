package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.VolumeSpec;
import org.junit.jupiter.api.Test;

class VolumeSpecRulesTest {

    @Test
    void theSeedsVolumeIsRight() {
        assertThat(VolumeSpecRules.check(
                        new VolumeSpec("secret", "/tmp/", "/tmp/secrets/", "666", List.of("agent-1", "agent-2"), null)))
                .isEmpty();
    }

    @Test
    void eachFieldThatIsWrongIsNamed() {
        assertThat(VolumeSpecRules.check(new VolumeSpec("secret", " ", "/", "888", List.of(), true)))
                .extracting(Violation::path)
                .containsExactly("source", "destination", "permissions", "agents");
        assertThat(VolumeSpecRules.check(new VolumeSpec("secret", "data", "data", null, List.of("agent-1"), null)))
                .extracting(Violation::path)
                .containsExactly("destination");
    }
}
