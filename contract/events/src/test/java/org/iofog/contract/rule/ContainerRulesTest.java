package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.MicroserviceSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ports: [{internal: 1, external: 1}, {internal: 65535, external: 65535}]",
                "ports: [{internal: 53, external: 53}, {internal: 53, external: 53, protocol: udp}]",
                "ports: [{internal: 80, external: 80, public: 5001, protocol: http, host: agent-2}]",
                "env: [{key: A, value: 42}, {key: B, value: ''}, {key: with.dot-and-hyphen, value: 'a=b'}]",
                "volumes: [{hostDestination: /data, containerDestination: /data, accessMode: ro}]",
                "volumes: [{hostDestination: my_volume-1, containerDestination: /data, type: volume}]",
                "extraHosts: [{name: db.example.org, address: 192.0.2.7}, {name: db, address: '2001:db8::7'}]",
                "memoryLimit: 6, cpuLimit: 0.01, logLimit: 1",
                "healthCheck: {command: [true], interval: 1, timeout: 1, retries: 1, startPeriod: 0}"
            })
    void acceptsAValidContainer(String container) {
        assertThat(MicroserviceRules.check(Yaml.microserviceWithContainer(container)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ports: [{internal: 0, external: 80}]      | ports[0].internal: 0 is not a port: use a number from 1 to 65535.
            ports: [{external: 80}]                   | ports[0].internal: 0 is not a port: use a number from 1 to 65535.
            ports: [{internal: 80, external: 65536}]  | ports[0].external: 65536 is not a port: use a number from 1 to 65535.
            ports: [{internal: 1, external: 1, public: -1}] | ports[0].public: -1 is not a port: use a number from 1 to 65535.
            ports: [{internal: 80, external: 54321}]  | ports[0].external: 54321 is reserved for the agent: use another port.
            ports: [{internal: 80, external: 54322}]  | ports[0].external: 54322 is reserved for the agent: use another port.
            ports: [{internal: 1, external: 5, public: 1, protocol: udp}] | ports[0].protocol: A public port cannot carry udp: use http or tcp, or leave out public.
            ports: [{internal: 1, external: 5, host: agent-1}] | ports[0].host: host says where a public port opens: add public, or leave out host.
            ports: [{internal: 1, external: 5, access: {maxConnections: 1}}] | ports[0].access: access says who may use a public port: add public, or leave out access.
            ports: [{internal: 1, external: 5, public: 54321, host: agent-1}] | ports[0].public: 54321 is reserved for the agent: use another port.
            ports: [{internal: 1, external: 5, public: 9, access: {allowedNetworks: [10.0.0.0/33]}}] | ports[0].access.allowedNetworks[0]: "10.0.0.0/33" is not a network: use one such as 192.0.2.0/24 or 2001:db8::/32, or an address.
            ports: [{internal: 1, external: 5, public: 9, access: {allowedNetworks: [here/8]}}] | ports[0].access.allowedNetworks[0]: "here/8" is not a network: use one such as 192.0.2.0/24 or 2001:db8::/32, or an address.
            ports: [{internal: 1, external: 5, public: 9, access: {maxConnections: 0}}] | ports[0].access.maxConnections: 0 is too small: use 1 or more.
            ports: [{internal: 1, external: 5, public: 9, access: {connectionsPerSecond: 0}}] | ports[0].access.connectionsPerSecond: 0 is too small: use 1 or more.
            ports: [{internal: 1, external: 5, public: 9, host: default-router}, {internal: 1, external: 6, public: 9}] | ports[1].public: 9 is opened twice: give each mapping a public port of its own.
            ports: [{internal: 1, external: 5}, {internal: 2, external: 5, protocol: http}] | ports[1].external: 5/tcp is mapped twice: give each mapping an external port of its own.
            ports: [{internal: 1, external: 5, public: 9}, {internal: 1, external: 6, public: 9}] | ports[1].public: 9 is opened twice: give each mapping a public port of its own.
            env: [{value: a}]                         | env[0].key: The variable's name is missing: give it a value.
            env: [{key: '', value: a}]                | env[0].key: The variable's name is missing: give it a value.
            env: [{key: A=B, value: a}]               | env[0].key: "A=B" contains "=": use a name without it.
            env: [{key: A}]                           | env[0].value: The variable's value is missing: use "" for an empty one.
            env: [{key: A, value: 1}, {key: A, value: 2}] | env[1].key: "A" is set twice: keep one of them.
            memoryLimit: 0                            | memoryLimit: 0 is too small: use 6 or more.
            cpuLimit: 0                               | cpuLimit: 0.0 is out of range: use a number from 0.01 to 1024.
            cpuLimit: NaN                             | cpuLimit: NaN is out of range: use a number from 0.01 to 1024.
            logLimit: -1                              | logLimit: -1 is too small: use 1 or more.
            healthCheck: {interval: 5}                | healthCheck.command: The command is missing: list the program and its arguments.
            healthCheck: {command: [a], interval: 0}  | healthCheck.interval: 0 is too small: use 1 or more.
            healthCheck: {command: [a], timeout: 0}   | healthCheck.timeout: 0 is too small: use 1 or more.
            healthCheck: {command: [a], retries: 0}   | healthCheck.retries: 0 is too small: use 1 or more.
            healthCheck: {command: [a], startPeriod: -1} | healthCheck.startPeriod: -1 is too small: use 0 or more.
            extraHosts: [{address: 192.0.2.7}]        | extraHosts[0].name: The host's name is missing: give it a value.
            extraHosts: [{name: 'a b', address: 192.0.2.7}] | extraHosts[0].name: "a b" is not a host name: use letters, digits, hyphens and dots.
            extraHosts: [{name: db}]                  | extraHosts[0].address: The host's address is missing: give it a value.
            extraHosts: [{name: db, address: other}]  | extraHosts[0].address: "other" is not an IP address: use one such as 192.0.2.7 or 2001:db8::7.
            """)
    void refusesABrokenContainer(String container, String violation) {
        assertThat(violationsOf(container)).containsExactly("container." + violation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {containerDestination: /a}                       | hostDestination: The path on the agent's host is missing: give it a value.
            {hostDestination: a, containerDestination: /a}   | hostDestination: "a" is not an absolute path: start it with "/".
            {hostDestination: '/a:b', containerDestination: /a} | hostDestination: "/a:b" contains a colon, which engines cannot mount: use another path.
            {hostDestination: /a}                            | containerDestination: The path inside the container is missing: give it a value.
            {hostDestination: /a, containerDestination: a}   | containerDestination: "a" is not an absolute path: start it with "/".
            {hostDestination: /a, containerDestination: /}   | containerDestination: The container's root cannot be replaced: use a path below it.
            {hostDestination: /a, containerDestination: /b, type: volume} | hostDestination: "/a" is not a volume name: use letters, digits, "_", "." and "-", or type bind for a path.
            """)
    void refusesABrokenVolume(String volume, String violation) {
        assertThat(violationsOf("volumes: [" + volume + "]")).containsExactly("container.volumes[0]." + violation);
    }

    @Test
    void refusesTwoVolumesAtOnePath() {
        assertThat(violationsOf("volumes: [{hostDestination: /a, containerDestination: /x},"
                        + " {hostDestination: /b, containerDestination: /x}]"))
                .containsExactly("container.volumes[1].containerDestination:"
                        + " \"/x\" is mounted twice: give each volume a path of its own.");
    }

    @Test
    void saysThatReferencesInExtraHostsComeLater() {
        // Given
        MicroserviceSpec spec =
                Yaml.microserviceWithContainer("extraHosts: [{name: db, address: '${Agents.agent-2}'}]");

        // When
        List<Violation> violations = MicroserviceRules.check(spec);

        // Then
        assertThat(violations)
                .containsExactly(new Violation(
                        "container.extraHosts[0].address",
                        "\"${Agents.agent-2}\" refers to another resource, which is not supported yet:"
                                + " use a literal IP address.",
                        RejectionCode.NOT_YET_SUPPORTED));
    }

    private static List<String> violationsOf(String container) {
        return MicroserviceRules.check(Yaml.microserviceWithContainer(container)).stream()
                .map(Violation::toString)
                .toList();
    }
}
