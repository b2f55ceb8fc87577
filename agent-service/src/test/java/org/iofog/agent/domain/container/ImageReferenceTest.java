package org.iofog.agent.domain.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "busybox",
                "busybox:latest",
                "library/busybox",
                "docker.io/busybox",
                "docker.io/library/busybox:latest",
                "index.docker.io/library/busybox"
            })
    void knowsTheNamesOfOneImage(String name) {
        assertThat(ImageReference.parse(name)).isEqualTo(ImageReference.parse("busybox"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost/a, localhost, a, :latest",
        "registry.example:5000/team/a:1, registry.example:5000, team/a, :1",
        "team/a:1, , team/a, :1",
        "a@sha256:0f, , a, @sha256:0f",
        "registry.example/a:1@sha256:0f, registry.example, a:1, @sha256:0f"
    })
    void tellsHostRepositoryAndVersion(String text, String host, String repository, String version) {
        ImageReference reference = ImageReference.parse(text);

        assertThat(reference).isEqualTo(new ImageReference(host, repository, version));
    }

    @ParameterizedTest
    @CsvSource({
        "https://registry.example:5000/v2/, registry.example:5000",
        "registry.example, registry.example",
        "https://index.docker.io/v1/, ",
        "registry.hub.docker.com, "
    })
    void readsTheHostOfARegistry(String url, String host) {
        assertThat(ImageReference.hostOf(url)).isEqualTo(host);
    }

    @Test
    void takesARegistryUnlessItNamesOne() {
        assertThat(ImageReference.parse("team/a:1").orAt("registry.example").text())
                .isEqualTo("registry.example/team/a:1");
        assertThat(ImageReference.parse("other.example/a:1")
                        .orAt("registry.example")
                        .text())
                .isEqualTo("other.example/a:1");
    }
}
