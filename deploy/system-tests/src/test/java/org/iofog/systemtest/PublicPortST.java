package org.iofog.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.iofog.testkit.BusyboxImage;
import org.iofog.testkit.mesh.Iofogctl;
import org.iofog.testkit.mesh.Mesh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public port as a user asks for it, on a whole local control plane with two agents. */
class PublicPortST {

    private final int external = Mesh.freePort();
    private final int open = Mesh.freePort();
    private ExampleMesh mesh;
    private Iofogctl iofogctl;

    @BeforeEach
    void deployMesh(@TempDir Path folder) throws IOException {
        mesh = new ExampleMesh(folder);
        iofogctl = mesh.iofogctl();
    }

    @AfterEach
    void deleteMesh() {
        mesh.close();
    }

    @Test
    void theDocumentOpensThePortAndTrafficReachesTheContainer() {
        // When
        deploy("agent-1", external, "one", "tcp");

        // Then
        awaitPage("one");
        String described =
                iofogctl.run("describe", "microservice", "msvc-1").expect(0).out();
        assertThat(described).contains("publicLink: tcp://localhost:" + open);
        iofogctl.runWithInput(described, "deploy", "-f", "-").expect(0);
        assertThat(iofogctl.run("get", "ports").expect(0).out())
                .containsPattern(open + " +control plane +msvc-1 +agent-1:" + external + " +tcp +OPEN");
        iofogctl.run("delete", "microservice", "msvc-1").expect(0);
        await().atMost(Mesh.SOON).untilAsserted(() -> assertThat(fetch()).isEmpty());
    }

    @Test
    void aMoveLosesNoRequest() throws InterruptedException {
        // Given
        deploy("agent-1", external, "one", "http");
        awaitPage("one");
        AtomicBoolean ended = new AtomicBoolean();
        Queue<String> pages = new ConcurrentLinkedQueue<>();
        Thread visitor = Thread.startVirtualThread(() -> {
            while (!ended.get()) {
                pages.add(fetch());
            }
        });

        // When
        deploy("agent-2", Mesh.freePort(), "two", "http");
        awaitPage("two");
        ended.set(true);
        visitor.join();

        // Then
        assertThat(pages).contains("one", "two").containsOnly("one", "two");
    }

    /** The document of the announcement of public ports, whole, with ports that are free on this machine. */
    private void deploy(String agent, int port, String page, String protocol) {
        String document = """
                apiVersion: iofog.org/v2
                kind: Microservice
                metadata:
                  name: msvc-1
                spec:
                  name: msvc-1
                  agent:
                   name: %s
                  images:
                    x86: %s
                    arm: %s
                    registry: local
                  container:
                    commands:
                      - /bin/busybox
                      - sh
                      - -c
                      - /bin/busybox mkdir /www && echo -n %s > /www/index.html && exec /bin/busybox httpd -f -p 80 -h /www
                    ports:
                     - internal: 80
                       external: %d
                       public: %d
                       protocol: %s
                """.formatted(agent, BusyboxImage.NAME, BusyboxImage.NAME, page, port, open, protocol);
        iofogctl.runWithInput(document, "deploy", "-f", "-").expect(0);
    }

    private void awaitPage(String page) {
        await().atMost(Mesh.SOON).untilAsserted(() -> assertThat(fetch()).isEqualTo(page));
    }

    /** What a new visitor gets; nothing where there is no answer, and the status where that is not 200. */
    private String fetch() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + open + "/index.html"))
                .timeout(Mesh.SOON)
                .build();
        try (HttpClient visitor = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Mesh.SOON)
                .build()) {
            HttpResponse<String> answer = visitor.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : String.valueOf(answer.statusCode());
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
