package org.iofog.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsYamlName(Kind kind) {
        assertThat(Kind.of(kind.yamlName())).contains(kind);
    }

    @Test
    void isWrittenExactly() {
        assertThat(Kind.of("microservice")).isEmpty();
        assertThat(Kind.of("MICROSERVICE")).isEmpty();
    }

    @Test
    void isDeployedAfterWhatItRefersTo() {
        assertThat(Kind.values())
                .containsSubsequence(
                        Kind.NAMESPACE,
                        Kind.LOCAL_CONTROL_PLANE,
                        Kind.AGENT_CONFIG,
                        Kind.AGENT,
                        Kind.LOCAL_AGENT,
                        Kind.REGISTRY,
                        Kind.CATALOG_ITEM,
                        Kind.APPLICATION,
                        Kind.MICROSERVICE);
    }
}
