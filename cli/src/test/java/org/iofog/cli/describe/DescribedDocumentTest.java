package org.iofog.cli.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.iofog.cli.document.Document;
import org.iofog.cli.document.ReadDocuments;
import org.iofog.contract.agent.ContainerState;
import org.iofog.contract.agent.ObservedMicroservice;
import org.iofog.contract.agent.RunState;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.tunnel.PortAccess;
import org.iofog.contract.tunnel.PortState;
import org.iofog.contract.tunnel.PublicProtocol;
import org.iofog.contract.view.MicroserviceView;
import org.iofog.contract.view.MicroserviceView.PlacementView;
import org.iofog.contract.view.PortView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescribedDocumentTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "describe", "microservice.yaml");

    @Test
    void a_specification_is_printed_as_a_user_would_write_it() throws IOException {
        String golden = Files.readString(GOLDEN);
        Document read = ReadDocuments.of(golden).getFirst();

        assertThat(described(read, null)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_printed_is_read_as_the_same(String document) {
        Document read = ReadDocuments.of("{apiVersion: iofog.org/v2, " + document.substring(1))
                .getFirst();

        Document again = ReadDocuments.of(described(read, null)).getFirst();

        assertThat(again.spec()).isEqualTo(read.spec());
        assertThat(again.title()).isEqualTo(read.title());
    }

    static Stream<String> what_is_printed_is_read_as_the_same() {
        return Stream.of(
                "{kind: Namespace, metadata: {name: prod}}",
                "{kind: LocalAgent, metadata: {name: agent-1}}",
                "{kind: Agent, metadata: {name: agent-1}, spec: {host: edge-1, ssh: {user: pi, keyFile: ~/.ssh/id}}}",
                "{kind: AgentConfig, metadata: {name: agent-1}, spec: {agentType: arm, latitude: 47.5, "
                        + "upstreamRouters: [], routerConfig: {routerMode: interior}}}",
                "{kind: Registry, spec: {url: registry.example.org, private: true, email: me@example.org, username: me, password: secret}}",
                "{kind: CatalogItem, metadata: {name: hello}, spec: {id: 7, x86: hello-world, configExample: '{}'}}",
                "{kind: Application, metadata: {name: app-1}, spec: {routes: [], microservices: ["
                        + "{name: msvc-1, agent: {name: agent-1}, images: {catalogId: 7}}]}}",
                "{kind: LocalControlPlane, metadata: {name: ecn}, spec: {controller: {port: 51122}, "
                        + "iofogUser: {email: ada@example.org, password: difference}}}");
    }

    @Test
    void what_an_agent_saw_is_printed_and_passed_over() {
        MicroserviceSpec spec = ReadDocuments.of(
                        "{apiVersion: iofog.org/v2, kind: Microservice, metadata: {name: msvc-1}, "
                                + "spec: {agent: {name: agent-1}, images: {x86: a}}}")
                .getFirst()
                .specAs(MicroserviceSpec.class);
        Instant now = Instant.now();
        ObservedMicroservice seen = new ObservedMicroservice(
                "u", "p", 2, ContainerState.FAILED, now, "c", "No such image.", null, null, null, 4);
        MicroserviceView view = new MicroserviceView(
                "u",
                "msvc-1",
                "default",
                now,
                spec,
                3,
                RunState.RUNNING,
                "cmd",
                List.of(new PlacementView("p", "agent-1", true, seen, now)),
                List.of());

        String yaml = DescribedDocument.of(Kind.MICROSERVICE, "msvc-1", "default", spec, MicroserviceStatus.of(view))
                .toYaml();

        assertThat(yaml)
                .contains(
                        "status:",
                        "generation: 3",
                        "state: FAILED",
                        "reason: No such image.",
                        "generation: 2",
                        "age: 0s");
        assertThat(ReadDocuments.of(yaml).getFirst().spec()).isEqualTo(spec);
    }

    @Test
    void the_link_of_a_public_port_is_printed_and_passed_over() {
        MicroserviceSpec spec = ReadDocuments.of(
                        "{apiVersion: iofog.org/v2, kind: Microservice, metadata: {name: msvc-1}, "
                                + "spec: {agent: {name: agent-1}, images: {x86: a}, container: {ports: ["
                                + "{internal: 80, external: 5000, public: 5001, protocol: tcp, "
                                + "access: {allowedNetworks: [192.0.2.0/24], maxConnections: 9}}, "
                                + "{internal: 81, external: 5002}]}}}")
                .getFirst()
                .specAs(MicroserviceSpec.class);
        PortView port = new PortView(
                "mapping",
                "default",
                "msvc-1",
                "agent-1",
                null,
                5001,
                PublicProtocol.TCP,
                5000,
                PortAccess.UNLIMITED,
                "tcp://192.0.2.7:5001",
                PortState.OPEN,
                null,
                Instant.now(),
                0,
                0,
                0,
                Instant.now());

        String yaml = DescribedDocument.of(
                        Kind.MICROSERVICE,
                        "msvc-1",
                        "default",
                        PublicLinks.addTo(DescribedDocument.tree(spec), List.of(port)),
                        null)
                .toYaml();

        assertThat(yaml).containsOnlyOnce("      publicLink: tcp://192.0.2.7:5001");
        assertThat(ReadDocuments.of(yaml).getFirst().spec()).isEqualTo(spec);
    }

    private static String described(Document document, Object status) {
        return DescribedDocument.of(document.kind(), document.name(), "default", document.spec(), status)
                .toYaml();
    }
}
