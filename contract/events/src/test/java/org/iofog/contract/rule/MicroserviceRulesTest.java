package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.MicroserviceSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicroserviceRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent: {name: agent-1}, images: {x86: busybox}",
                "name: msvc-1, agent: {name: agent-1}, images: {x86: a/b:1, arm: a/b:1-arm, registry: local}",
                "agent: {name: agent-1, config: {}}, images: {catalogId: 7, registry: remote}",
                "agent: {name: agent-1}, images: {arm: busybox, registry: '3'}, application: app-1, routes: [msvc-2]"
            })
    void acceptsAValidSpecification(String yaml) {
        assertThat(MicroserviceRules.check(spec(yaml))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            images: {x86: a}                           | agent.name: The agent is missing: name the agent the microservice runs on.
            agent: {}, images: {x86: a}                | agent.name: The agent is missing: name the agent the microservice runs on.
            agent: {name: A1x}, images: {x86: a}       | agent.name: "A1x" is not a name: use lower-case letters, digits and inner hyphens, with dots between such words.
            agent: {name: abc}                         | images: No image is given: set x86 or arm to an image, or catalogId to a catalog item.
            agent: {name: abc}, images: {}             | images: No image is given: set x86 or arm to an image, or catalogId to a catalog item.
            agent: {name: abc}, images: {catalogId: 4, x86: a} | images.catalogId: catalogId and x86 or arm exclude each other: keep one of them.
            agent: {name: abc}, images: {catalogId: 0} | images.catalogId: 0 is too small: use 1 or more.
            agent: {name: abc}, images: {x86: 'A:b:c'} | images.x86: "A:b:c" is not an image reference: write it as [registry/]name[:tag][@digest] with a name in lower case.
            agent: {name: abc}, images: {arm: ''}      | images.arm: "" is not an image reference: write it as [registry/]name[:tag][@digest] with a name in lower case.
            agent: {name: abc}, images: {x86: a, registry: mine} | images.registry: "mine" is not a registry: use remote, local or the id of a registry.
            agent: {name: abc}, images: {x86: a, registry: 0} | images.registry: "0" is not a registry: use remote, local or the id of a registry.
            agent: {name: abc, config: {cpuLimit: 101}}, images: {x86: a} | agent.config.cpuLimit: 101 is out of range: use a number from 5 to 100.
            agent: {name: abc}, images: {x86: a}, name: a | name: "a" is too short: use at least 3 characters.
            agent: {name: abc}, images: {x86: a}, application: b | application: "b" is too short: use at least 3 characters.
            agent: {name: abc}, images: {x86: a}, routes: [abc, b] | routes[1]: "b" is too short: use at least 3 characters.
            """)
    void refusesABrokenSpecification(String yaml, String violation) {
        assertThat(MicroserviceRules.check(spec(yaml)))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    @Test
    void tellsEverythingAtOnce() {
        assertThat(MicroserviceRules.check(spec("container: {memoryLimit: 1}")))
                .extracting(Violation::path)
                .containsExactly("agent.name", "images", "container.memoryLimit");
    }

    private static MicroserviceSpec spec(String yaml) {
        return Yaml.read("{" + yaml + "}", MicroserviceSpec.class);
    }
}
