package org.iofog.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.Problems;
import org.iofog.cli.document.ReadDocuments;
import org.iofog.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;

/** What only shows when all documents of a set are seen together. */
class SetChecksTest {
    private static final Existing NOTHING =
            new Existing(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

    private final Problems problems = new Problems();

    @Test
    void a_port_of_an_agent_is_for_one_microservice() {
        PortRules.check(
                ReadDocuments.of(microservice("msvc-1", "agent-1", 5000)
                        + microservice("msvc-2", "agent-1", 5000)
                        + microservice("msvc-3", "agent-2", 5000)),
                problems);

        assertProblems("standard input:19:34: port 5000/tcp of agent `agent-1` is already for microservice `msvc-1` "
                + "in standard input:3:18; use another port");
    }

    @Test
    void one_port_may_carry_tcp_and_udp() {
        PortRules.check(
                ReadDocuments.of(microservice("msvc-1", "agent-1", 5000)
                        + microservice("msvc-2", "agent-1", 5000)
                                .replace("external: 5000", "external: 5000, protocol: udp")),
                problems);

        problems.throwIfAny(ExitCode.BAD_INPUT);
    }

    @Test
    void what_is_neither_there_nor_in_the_set_is_named() {
        References.check(
                ReadDocuments.of(
                        microservice("msvc-1", "agent-1", 5000).replace("images:", "application: app-1\n  images:")),
                NOTHING,
                problems);

        assertProblems(
                "standard input:5:17: there is no agent `agent-1`; deploy it first, or with this document",
                "standard input:6:16: there is no application `app-1`; deploy it first, or with this document");
    }

    @Test
    void what_is_there_or_in_the_set_may_be_named() {
        Existing existing =
                new Existing(Set.of(), Set.of("agent-1"), Set.of("app-1"), Set.of(), Set.of(), Set.of(), Map.of());

        References.check(
                ReadDocuments.of(
                        microservice("msvc-1", "agent-1", 5000).replace("images:", "application: app-1\n  images:")
                                + microservice("msvc-2", "agent-2", 5000)
                                + agentConfig("agent-2", "[default-router, agent-1]")),
                existing,
                problems);

        problems.throwIfAny(ExitCode.NOT_FOUND);
    }

    @Test
    void routers_that_depend_on_each_other_are_refused() {
        DeployOrder.of(
                ReadDocuments.of(agentConfig("agent-1", "[agent-2]")
                        + agentConfig("agent-2", "[agent-3]")
                        + agentConfig("agent-3", "[agent-1]")),
                problems);

        assertProblems("standard input:3:18: the routers of `agent-1`, `agent-2`, `agent-3` depend on each other in a "
                + "circle; remove one of these references");
    }

    @Test
    void documents_come_in_the_order_of_their_kinds_and_agents_in_that_of_their_routers() {
        List<List<Document>> groups = DeployOrder.of(
                ReadDocuments.of(microservice("msvc-1", "agent-1", 5000)
                        + agentConfig("agent-1", "[agent-2]")
                        + agentConfig("agent-2", "[default-router]")
                        + localAgent("agent-1", "agent-2")
                        + localAgent("agent-2", "default-router")
                        + localAgent("agent-3", "default-router")
                        + microservice("msvc-2", "agent-1", 5001)),
                problems);

        assertThat(groups)
                .extracting(group -> group.stream().map(Document::title).toList())
                .containsExactly(
                        List.of("AgentConfig agent-2"),
                        List.of("AgentConfig agent-1"),
                        List.of("LocalAgent agent-2"),
                        List.of("LocalAgent agent-1", "LocalAgent agent-3"),
                        List.of("Microservice msvc-1", "Microservice msvc-2"));
    }

    @Test
    void a_control_plane_that_cannot_be_installed_yet_is_refused() {
        LaterKinds.refuseControlPlanes(
                ReadDocuments.of("apiVersion: iofog.org/v2\nkind: KubernetesControlPlane\nspec: {config: kube.conf}\n"),
                problems);

        assertProblems("standard input:3:7: installing a control plane on Kubernetes is not there yet; "
                + "deploy a ControlPlane or a LocalControlPlane, or use `iofogctl connect`");
    }

    private void assertProblems(String... lines) {
        assertThatThrownBy(() -> problems.throwIfAny(ExitCode.BAD_INPUT)).hasMessage(String.join("\n", lines));
    }

    private static String agentConfig(String name, String upstreamRouters) {
        return "apiVersion: iofog.org/v2\nkind: AgentConfig\nmetadata: {name: %s}\nspec: {upstreamRouters: %s}\n---\n"
                .formatted(name, upstreamRouters);
    }

    private static String localAgent(String name, String upstreamRouter) {
        return "apiVersion: iofog.org/v2\nkind: LocalAgent\nmetadata: {name: %s}\nspec: {config: {upstreamRouters: [%s]}}\n---\n"
                .formatted(name, upstreamRouter);
    }

    private static String microservice(String name, String agent, int port) {
        return """
                apiVersion: iofog.org/v2
                kind: Microservice
                metadata: {name: %s}
                spec:
                  agent: {name: %s}
                  images: {x86: hello-world}
                  container:
                    ports:
                      - {internal: 80, external: %d}
                ---
                """.formatted(name, agent, port);
    }
}
