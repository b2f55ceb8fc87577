package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.AgentConfigSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentConfigRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pruningFrequency: 0, availableDiskThreshold: 0",
                "pruningFrequency: 300, availableDiskThreshold: 100, statusFrequency: 1",
                "latitude: -90, longitude: 180, timeZone: Europe/Zurich, agentType: auto",
                "diskLimit: 1, memoryLimit: 128, cpuLimit: 5, logLimit: 0.5, logFileCount: 100, logLevel: FINE",
                "dockerUrl: 'unix:///var/run/docker.sock', diskDirectory: /var/lib/iofog/",
                "upstreamRouters: [default-router, agent-2], routerConfig: {routerMode: edge, messagingPort: 5672}",
                "networkRouter: default-router, routerConfig: {routerMode: none}",
                "routerConfig: {routerMode: interior, engine: qpid, edgeRouterPort: 56721, interRouterPort: 56722}"
            })
    void acceptsValidSettings(String yaml) {
        assertThat(AgentConfigRules.check(spec(yaml))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: x                      | name: "x" is too short: use at least 3 characters.
            latitude: 90.5               | latitude: 90.5 is out of range: use a number from -90 to 90.
            longitude: -181              | longitude: -181.0 is out of range: use a number from -180 to 180.
            dockerUrl: ssh://host        | dockerUrl: "ssh://host" is not the address of an engine: use unix:///path or tcp://host:port.
            diskLimit: 0                 | diskLimit: 0 is out of range: use a number from 1 to 1048576.
            memoryLimit: 127             | memoryLimit: 127 is out of range: use a number from 128 to 1048576.
            cpuLimit: 4                  | cpuLimit: 4 is out of range: use a number from 5 to 100.
            logLimit: 0.4                | logLimit: 0.4 is out of range: use a number from 0.5 to 100.
            logFileCount: 101            | logFileCount: 101 is out of range: use a number from 1 to 100.
            logLevel: DEBUG              | logLevel: "DEBUG" is not known: use one of SEVERE, WARNING, INFO, FINE.
            diskDirectory: data          | diskDirectory: "data" is not an absolute path: start it with "/".
            logDirectory: log            | logDirectory: "log" is not an absolute path: start it with "/".
            availableDiskThreshold: 101  | availableDiskThreshold: 101 is out of range: use a number from 0 to 100.
            availableDiskThreshold: -1   | availableDiskThreshold: -1 is out of range: use a number from 0 to 100.
            pruningFrequency: -1         | pruningFrequency: -1 is too small: use 0 or more.
            statusFrequency: 0           | statusFrequency: 0 is too small: use 1 or more.
            changeFrequency: 0           | changeFrequency: 0 is too small: use 1 or more.
            deviceScanFrequency: 0       | deviceScanFrequency: 0 is too small: use 1 or more.
            timeZone: Mars/Olympus       | timeZone: "Mars/Olympus" is not a time zone: use one such as Europe/Zurich.
            """)
    void refusesSettingsOutOfRange(String yaml, String violation) {
        assertThat(AgentConfigRules.check(spec(yaml)))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            routerConfig: {routerMode: hub}          | routerConfig.routerMode: "hub" is not known: use one of edge, interior, none.
            routerConfig: {engine: other}            | routerConfig.engine: "other" is not known: use one of artemis, qpid.
            routerConfig: {messagingPort: 0}         | routerConfig.messagingPort: 0 is not a port: use a number from 1 to 65535.
            routerConfig: {edgeRouterPort: 70000}    | routerConfig.edgeRouterPort: 70000 is not a port: use a number from 1 to 65535.
            routerConfig: {messagingPort: 5, interRouterPort: 5} | routerConfig.interRouterPort: 5 is used twice: give each of the router's ports a number of its own.
            routerConfig: {routerMode: edge, edgeRouterPort: 5} | routerConfig.edgeRouterPort: Only an interior router has this port: leave it out, or use routerMode interior.
            upstreamRouters: [agent-1]               | upstreamRouters[0]: An agent's router cannot depend on itself: name another agent.
            upstreamRouters: [agent-2, agent-2]      | upstreamRouters[1]: "agent-2" is listed twice: keep one.
            upstreamRouters: [X-2]                   | upstreamRouters[0]: "X-2" is not a name: use lower-case letters, digits and inner hyphens, with dots between such words.
            upstreamRouters: [agent-2], routerConfig: {routerMode: none} | upstreamRouters: An agent without a router has no upstream: use networkRouter instead.
            networkRouter: agent-1                   | networkRouter: An agent's router cannot depend on itself: name another agent.
            networkRouter: agent-2, routerConfig: {routerMode: edge} | networkRouter: The agent runs a router itself: leave it out, or use routerMode none.
            """)
    void refusesAnImpossiblePlaceInTheMesh(String yaml, String violation) {
        assertThat(AgentConfigRules.check("agent-1", spec(yaml)))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    private static AgentConfigSpec spec(String yaml) {
        return Yaml.read("{" + yaml + "}", AgentConfigSpec.class);
    }
}
