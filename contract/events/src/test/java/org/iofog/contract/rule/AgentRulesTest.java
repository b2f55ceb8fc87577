package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.LocalAgentSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentRulesTest {

    @Test
    void acceptsAnEmptyAgent() {
        assertThat(AgentRules.check(Yaml.read("{}", AgentSpec.class))).isEmpty();
        assertThat(AgentRules.check(Yaml.read("{}", LocalAgentSpec.class))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: x                                        | name: "x" is too short: use at least 3 characters.
            config: {cpuLimit: 1}                          | config.cpuLimit: 1 is out of range: use a number from 5 to 100.
            name: abc, config: {upstreamRouters: [abc]}    | config.upstreamRouters[0]: An agent's router cannot depend on itself: name another agent.
            ssh: {port: 0}                                 | ssh.port: 0 is not a port: use a number from 1 to 65535.
            """)
    void refusesABrokenAgent(String yaml, String violation) {
        assertThat(AgentRules.check(Yaml.read("{" + yaml + "}", AgentSpec.class)))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    @Test
    void holdsALocalAgentToTheSameRules() {
        assertThat(AgentRules.check(Yaml.read("{config: {memoryLimit: 1}}", LocalAgentSpec.class)))
                .extracting(Violation::path)
                .containsExactly("config.memoryLimit");
    }
}
