package org.iofog.cli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iofog.contract.spec.AgentSpec;
import org.iofog.contract.spec.ApplicationSpec;
import org.iofog.contract.spec.EnvironmentVariable;
import org.iofog.contract.spec.Kind;
import org.iofog.contract.spec.MicroserviceSpec;
import org.iofog.contract.spec.VolumeSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("repository.root"), "deploy", "examples");

    @TempDir
    Path folder;

    @Test
    void every_document_of_the_announcement_is_read() {
        List<Document> documents = read(EXAMPLES.resolve("whats-new-in-iofog-2.yaml"));

        assertThat(documents)
                .extracting(Document::title)
                .containsExactly(
                        "AgentConfig alpaca-1",
                        "AgentConfig agent-1",
                        "Application app-1",
                        "Microservice msvc-1",
                        "Volume secret");
        assertThat(documents.get(3).specAs(MicroserviceSpec.class).container().env())
                .containsExactly(new EnvironmentVariable("MY_ENV", "42"));
        assertThat(documents.get(4).specAs(VolumeSpec.class).permissions()).isEqualTo("666");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "interior", "no-router", "two-sites", "mixed-engines"})
    void every_topology_is_read(String topology) {
        List<Document> documents = read(EXAMPLES.resolve("topologies/" + topology + ".yaml"));

        assertThat(documents).extracting(Document::title).contains("LocalAgent agent-1", "LocalAgent agent-2");
    }

    @Test
    void the_old_shape_is_refused_with_each_key_and_its_line() {
        Path file = EXAMPLES.resolve("old-shape.yaml");

        assertThatThrownBy(() -> read(file))
                .hasMessage(
                        "%s:12:3: the old shape: `env` (line 12), `ports` (line 15), `rootHostAccess` (line 18), "
                                + "`volumes` (line 19), `commands` (line 20) now belong under `container`; "
                                + "`iofogctl convert -f %s` prints the new shape",
                        file, file);
    }

    @Test
    void the_old_shape_is_refused_inside_an_application() {
        assertThatThrownBy(() -> ReadDocuments.of("""
                apiVersion: iofog.org/v2
                kind: Application
                metadata: {name: app-1}
                spec:
                  microservices:
                    - name: msvc-1
                      env: []
                """))
                .hasMessage("standard input:7:7: the old shape: `env` (line 7) now belongs under `container`; "
                        + "`iofogctl convert -f -` prints the new shape");
    }

    @Test
    void a_control_plane_of_former_times_is_refused_with_the_kind_it_is_now() {
        assertThatThrownBy(() -> ReadDocuments.of("""
                apiVersion: iofog.org/v2
                kind: ControlPlane
                spec:
                  controllers:
                    - name: ctrl
                      kube: {config: ~/.kube/config}
                """))
                .hasMessage("standard input:6:7: the old shape: `kube` (line 6) now belongs in a document of kind "
                        + "KubernetesControlPlane; `iofogctl convert -f -` prints the new shape");
    }

    @Test
    void what_describe_prints_beyond_the_specification_is_passed_over() {
        List<Document> documents = ReadDocuments.of("""
                apiVersion: iofog.org/v2
                kind: Microservice
                metadata: {name: msvc-1, namespace: default}
                spec:
                  uuid: 4711
                  agent: {name: agent-1}
                  images: {x86: hello-world}
                  container:
                    ports: [{internal: 80, external: 80, publicLink: "http://host:80"}]
                status: {state: RUNNING}
                """);

        assertThat(documents).hasSize(1);
    }

    @Test
    void the_name_in_metadata_wins_and_either_is_enough() {
        List<Document> documents = ReadDocuments.of("""
                apiVersion: iofog.org/v2
                kind: Agent
                metadata: {name: agent-1}
                spec: {name: other, host: edge.example.org}
                ---
                apiVersion: iofog.org/v2
                kind: Agent
                spec: {name: agent-2}
                """);

        assertThat(documents).extracting(Document::name).containsExactly("agent-1", "agent-2");
        assertThat(documents.getFirst().specAs(AgentSpec.class).name()).isEqualTo("agent-1");
    }

    @Test
    void text_is_taken_as_written_and_free_values_as_yaml_means_them() {
        MicroserviceSpec spec = ReadDocuments.of("""
                apiVersion: iofog.org/v2
                kind: Microservice
                metadata: {name: msvc-1}
                spec:
                  agent: {name: agent-1}
                  images: {x86: hello-world, registry: 3}
                  container:
                    commands: [1.10, yes, 0x1F]
                    env: [{key: DEBUG, value: true}]
                  config: {count: 3, ratio: 0.5, on: yes, day: 2020-01-01, none: , nested: [1, {a: b}]}
                """).getFirst().specAs(MicroserviceSpec.class);

        assertThat(spec.images().registry()).isEqualTo("3");
        assertThat(spec.container().commands()).containsExactly("1.10", "yes", "0x1F");
        assertThat(spec.container().env()).containsExactly(new EnvironmentVariable("DEBUG", "true"));
        assertThat(spec.config())
                .containsEntry("count", 3)
                .containsEntry("ratio", 0.5)
                .containsEntry("on", true)
                .containsEntry("day", "2020-01-01")
                .containsEntry("none", null)
                .containsEntry("nested", List.of(1, Map.of("a", "b")));
    }

    @Test
    void aliases_and_merge_keys_are_resolved() {
        ApplicationSpec spec = ReadDocuments.of("""
                apiVersion: iofog.org/v2
                kind: Application
                metadata: {name: app-1}
                spec:
                  microservices:
                    - &first
                      name: msvc-1
                      agent: &agent {name: agent-1}
                      images: {x86: hello-world}
                    - <<: *first
                      name: msvc-2
                      agent: *agent
                """).getFirst().specAs(ApplicationSpec.class);

        assertThat(spec.microservices()).extracting(MicroserviceSpec::name).containsExactly("msvc-1", "msvc-2");
        assertThat(spec.microservices()).extracting(it -> it.images().x86()).containsOnly("hello-world");
    }

    @Test
    void a_directory_is_read_file_by_file_in_order_of_names() throws IOException {
        Files.writeString(folder.resolve("b.yml"), namespaceDocument("second"));
        Files.writeString(folder.resolve("a.yaml"), namespaceDocument("first"));
        Files.writeString(folder.resolve("notes.txt"), "not YAML: [");

        assertThat(read(folder)).extracting(Document::name).containsExactly("first", "second");
        assertThat(read(folder)).extracting(Document::kind).containsOnly(Kind.NAMESPACE);
    }

    @Test
    void a_name_is_unique_across_files() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), namespaceDocument("same"));
        Files.writeString(folder.resolve("b.yaml"), namespaceDocument("same"));

        assertThatThrownBy(() -> read(folder))
                .hasMessage(
                        "%s:3:18: Namespace `same` is already in %s:3:18; keep one of them",
                        folder.resolve("b.yaml"), folder.resolve("a.yaml"));
    }

    @Test
    void a_missing_file_and_an_empty_directory_are_named() {
        assertThatThrownBy(() -> read(folder.resolve("none.yaml")))
                .hasMessageEndingWith("none.yaml: no such file or directory");
        assertThatThrownBy(() -> read(folder)).hasMessage(folder + ": the directory has no *.yaml or *.yml file");
    }

    @Test
    void a_binary_file_is_named() throws IOException {
        Path binary = Files.write(folder.resolve("image.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});

        assertThatThrownBy(() -> read(binary)).hasMessage(binary + ": not a text file; YAML in UTF-8 is expected");
    }

    private static String namespaceDocument(String name) {
        return "apiVersion: iofog.org/v2\nkind: Namespace\nmetadata: {name: " + name + "}\n";
    }

    private static List<Document> read(Path path) {
        return new DocumentReader(InputStream.nullInputStream())
                .read(List.of(path.toString()), new NamespaceChoice("default", "default"));
    }
}
