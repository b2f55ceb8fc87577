package org.iofog.cli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way a document can be wrong, and the exact lines a user reads about it. */
class BadDocumentsTest {
    private static final String MICROSERVICE = """
            apiVersion: iofog.org/v2
            kind: Microservice
            metadata:
              name: msvc-1
            spec:
              agent:
                name: agent-1
              images:
                x86: hello-world
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"headers", "keys", "values", "sets", "syntax", "rules"})
    void a_bad_document_is_refused_with_its_place(String what, String yaml, String... expected) {
        CliFailure failure = catchThrowableOfType(CliFailure.class, () -> ReadDocuments.of(yaml));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(failure.sentence().replaceAll("standard input: ?", "").lines())
                .containsExactly(expected);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                refused(
                        "other version",
                        MICROSERVICE.replace("/v2", "/v1"),
                        "1:13: apiVersion `iofog.org/v1` is not supported; write `iofog.org/v2`"),
                refused(
                        "no version",
                        MICROSERVICE.replace("apiVersion: iofog.org/v2", ""),
                        "2:1: apiVersion is missing; write `iofog.org/v2`"),
                refused(
                        "misspelt kind",
                        MICROSERVICE.replace("Microservice", "Microservise"),
                        "2:7: unknown kind `Microservise`; did you mean `Microservice`?"),
                refused(
                        "other kind",
                        MICROSERVICE.replace("Microservice", "EdgeResource"),
                        "2:7: unknown kind `EdgeResource`; known are `Namespace`, `KubernetesControlPlane`, "
                                + "`ControlPlane`, `LocalControlPlane`, `AgentConfig`, `Agent`, `LocalAgent`, `Volume`, "
                                + "`Registry`, `CatalogItem`, `Application`, `Microservice`, `Route`"),
                refused(
                        "no name",
                        MICROSERVICE.replace("name: msvc-1", ""),
                        "3:1: metadata.name is missing; give the Microservice a name"),
                refused(
                        "unknown header key",
                        MICROSERVICE.replace("metadata:", "metdata:"),
                        "3:1: unknown key `metdata` in document; did you mean `metadata`?",
                        "1:1: metadata.name is missing; give the Microservice a name"),
                refused(
                        "other namespace",
                        MICROSERVICE.replace("metadata:", "metadata:\n  namespace: prod"),
                        "4:14: the document is for namespace `prod` and the command for `default`; use -n prod"),
                refused(
                        "no spec",
                        "apiVersion: iofog.org/v2\nkind: Microservice\nmetadata: {name: msvc-1}",
                        "1:1: spec is missing; it tells what the Microservice is like"),
                refused("not a mapping", "- a\n- b", "1:1: document must be a mapping"),
                refused("plain text", "hello", "1:1: document must be a mapping"));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                refused(
                        "unknown key",
                        MICROSERVICE.replace("images:", "imagess:"),
                        "8:3: unknown key `imagess` in Microservice spec; did you mean `images`?"),
                refused(
                        "wrong case",
                        MICROSERVICE + "  container: {roothostaccess: true}",
                        "10:15: unknown key `roothostaccess` in Microservice spec.container; "
                                + "did you mean `rootHostAccess`?"),
                refused(
                        "key in a list",
                        MICROSERVICE + "  container: {ports: [{internal: 80, external: 80, extern: 1}]}",
                        "10:52: unknown key `extern` in Microservice spec.container.ports[0]; "
                                + "did you mean `external`?"),
                refused(
                        "nothing near",
                        MICROSERVICE + "  container: {volumes: [{colour: red}]}",
                        "10:26: unknown key `colour` in Microservice spec.container.volumes[0]; known are "
                                + "`hostDestination`, `containerDestination`, `accessMode`, `type`"),
                refused(
                        "former name of a key",
                        "apiVersion: iofog.org/v2\nkind: AgentConfig\nmetadata: {name: agent-1}\n"
                                + "spec: {dockerPruningFrequency: 1}",
                        "4:8: unknown key `dockerPruningFrequency` in AgentConfig spec; "
                                + "did you mean `pruningFrequency`?"),
                refused(
                        "duplicate key",
                        MICROSERVICE + "  images: {}",
                        "10:3: key `images` is already given in line 8; keep one of them"),
                refused("key that is no text", MICROSERVICE + "  config: {[a]: b}", "10:12: a key must be plain text"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                refused(
                        "text for a mapping",
                        MICROSERVICE.replace("images:\n    x86: hello-world", "images: hello"),
                        "8:11: `images` must be a mapping"),
                refused("text for a list", MICROSERVICE + "  routes: msvc-2", "10:11: `routes` must be a list"),
                refused(
                        "list for text",
                        MICROSERVICE.replace("x86: hello-world", "x86: [a]"),
                        "9:10: `images.x86` must be a single value"),
                refused(
                        "text for a number",
                        MICROSERVICE + "  container:\n    ports:\n      - internal: eighty\n        external: \"80\"",
                        "12:19: `container.ports[0].internal` must be a whole number below 2147483648, not `eighty`",
                        "13:19: `container.ports[0].external` must be a whole number below 2147483648, not `80`"),
                refused(
                        "minutes for a number",
                        MICROSERVICE + "  container: {ports: [{internal: 80:30, external: 1}]}",
                        "10:34: `container.ports[0].internal` must be a whole number below 2147483648, not `80:30`"),
                refused(
                        "number too large",
                        MICROSERVICE + "  container: {ports: [{internal: 1, external: 5000000000}]}",
                        "10:47: `container.ports[0].external` must be a whole number below 2147483648, "
                                + "not `5000000000`"),
                refused(
                        "missing number",
                        MICROSERVICE + "  container: {ports: [{internal: 80}]}",
                        "10:23: `external` is missing in Microservice spec.container.ports[0]"),
                refused(
                        "text for a switch",
                        MICROSERVICE + "  rebuild: maybe",
                        "10:12: `rebuild` must be true or false, not `maybe`"),
                refused(
                        "fraction",
                        MICROSERVICE + "  container: {cpuLimit: half}",
                        "10:25: `container.cpuLimit` must be a number, not `half`"),
                refused(
                        "not of the choices",
                        MICROSERVICE + "  container: {ports: [{internal: 1, external: 2, protocol: sctp}]}",
                        "10:60: `container.ports[0].protocol` must be one of `http`, `tcp`, `udp`, not `sctp`"),
                refused(
                        "empty list item",
                        MICROSERVICE + "  routes:\n    -",
                        "11:6: `routes[0]` is empty; give it a value or leave it out"),
                refused(
                        "foreign tag",
                        MICROSERVICE + "  config: {a: !!java.net.URL [http://a]}",
                        "10:15: not valid YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL"),
                refused(
                        "local tag",
                        MICROSERVICE + "  config: {a: !secret b}",
                        "10:15: the tag `!secret` is not understood; leave it out"));
    }

    static Stream<Arguments> sets() {
        return Stream.of(
                refused(
                        "one name twice",
                        MICROSERVICE + "---\n" + MICROSERVICE,
                        "14:9: microservice `msvc-1` is already in 4:9; keep one of them"),
                refused(
                        "agent of two kinds",
                        header("Agent", "agent-1") + "---\n" + header("LocalAgent", "agent-1"),
                        "10:9: agent `agent-1` is already in 4:9; keep one of them"),
                refused(
                        "alone and in an application",
                        header("Application", "app-1")
                                        .replace(
                                                "{}",
                                                "{microservices: [" + "{name: msvc-1, "
                                                        + "agent: {name: agent-1}, images: {x86: a}}]}")
                                + "---\n" + MICROSERVICE,
                        "10:9: microservice `msvc-1` is already in 5:31; keep one of them"),
                refused(
                        "two control planes",
                        header("KubernetesControlPlane", "ecn") + "---\n" + header("KubernetesControlPlane", "ecn-2"),
                        "11:7: control plane is already in 5:7; keep one of them"),
                refused(
                        "several problems of several documents",
                        MICROSERVICE.replace("images:", "image:") + "---\n" + header("Agnt", "agent-1"),
                        "8:3: unknown key `image` in Microservice spec; did you mean `images`?",
                        "12:7: unknown kind `Agnt`; did you mean `Agent`?"));
    }

    static Stream<Arguments> syntax() {
        return Stream.of(
                refused("empty", "", "empty; it has no document"),
                refused("comments only", "# nothing\n---\n", "empty; it has no document"),
                refused(
                        "tab",
                        "a:\n\tb: 1",
                        "2:1: not valid YAML: found character '\\t(TAB)' that cannot start any "
                                + "token. (Do not use \\t(TAB) for indentation)"),
                refused("unclosed", "a: [1, 2", "1:9: not valid YAML: expected ',' or ']', but got <stream end>"),
                refused("unknown alias", "a: *b", "1:4: not valid YAML: found undefined alias b"),
                refused("zero byte", "a: \0", "not a text file; YAML in UTF-8 is expected"),
                refused("endless alias", "a: &a [*a]", "1:1: an alias refers to something it is part of"),
                refused("bomb", bomb(), "1:1: its aliases expand to more than 4 MiB"),
                refused("deep nesting", "[".repeat(200), "not valid YAML: Nesting Depth exceeded max 50"),
                refused("large", "#" + " ".repeat(1 << 20), "larger than 1 MiB; split it into several files"));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                refused(
                        "port out of range",
                        MICROSERVICE + "  container:\n    ports:\n      - internal: 80\n        external: 65536",
                        "13:19: container.ports[0].external: 65536 is not a port: use a number from 1 to 65535."),
                refused(
                        "missing agent",
                        MICROSERVICE.replace("agent:\n    name: agent-1", ""),
                        "7:3: agent.name: The agent is missing: name the agent the microservice runs on."),
                refused(
                        "reserved name",
                        MICROSERVICE.replace("msvc-1", "default-router"),
                        "4:9: name: \"default-router\" is reserved for the control plane's router: choose another "
                                + "name."),
                refused(
                        "no first user",
                        header("LocalControlPlane", "ecn"),
                        "5:7: iofogUser: The first user is missing: give an email and a password."),
                refused(
                        "a control plane on no host",
                        header("ControlPlane", "ecn").replace("{}", USER),
                        "5:7: controllers: There is no controller: give at least one, with name, host and ssh."),
                refused(
                        "several controllers with nothing in common",
                        header("ControlPlane", "ecn")
                                .replace(
                                        "{}",
                                        USER.replace(
                                                "}}",
                                                "}, controllers: [{name: a-1, host: h, ssh: {user: root}}, "
                                                        + "{name: a-2, host: h, ssh: {}}]}")),
                        "5:172: controllers[1].ssh.user: The user to log in as is missing: give it a value.",
                        "5:104: controllers: Several controllers share one bus and one database: give 'bus' and"
                                + " 'database', or one controller.",
                        "5:104: controllers: Two controllers have the same host: give each a host of its own."),
                refused(
                        "keys of another kind of control plane",
                        header("LocalControlPlane", "ecn")
                                .replace("{}", USER.replace("}}", "}, controllers: [], replicas: {}}")),
                        "5:91: unknown key `controllers` in LocalControlPlane spec; it belongs to kind ControlPlane",
                        "5:108: unknown key `replicas` in LocalControlPlane spec; it belongs to kind"
                                + " KubernetesControlPlane"));
    }

    private static final String USER =
            "{iofogUser: {name: Foo, surname: Bar, email: a@example.org, password: long-enough}}";

    private static Arguments refused(String what, String yaml, String... expected) {
        return arguments(what, yaml, expected);
    }

    private static String header(String kind, String name) {
        return "apiVersion: iofog.org/v2\nkind: " + kind + "\nmetadata:\n  name: " + name + "\nspec: {}\n";
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int level = 1; level < 40; level++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]%n".formatted(level, level, level - 1, level - 1));
        }
        return yaml.toString();
    }
}
