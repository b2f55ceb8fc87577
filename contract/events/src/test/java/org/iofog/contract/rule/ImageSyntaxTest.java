package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSyntaxTest {

    private static final String DIGEST = "sha256:" + "0a".repeat(32);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "busybox",
                "busybox:1.36",
                "iofog-test/busybox:1",
                "a/b__c/d--e:T_1.x-y",
                "localhost/app",
                "localhost:5000/app:1",
                "registry.example.org/team/app",
                "192.0.2.7:5000/app",
                "[2001:db8::7]:5000/app:1",
                "REGISTRY/app"
            })
    void acceptsAReference(String text) {
        assertThat(ImageSyntax.isReference(text)).isTrue();
    }

    @Test
    void acceptsADigestWithAndWithoutATag() {
        assertThat(ImageSyntax.isReference("app@" + DIGEST)).isTrue();
        assertThat(ImageSyntax.isReference("app:1@" + DIGEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "App",
                "app:",
                ":1",
                "app:-1",
                "app@sha256:12",
                "app@md5:00",
                "a//b",
                "/app",
                "app/",
                "a b",
                "a..b",
                "a___b",
                "-app",
                "app-",
                "http://host/app",
                "host:port/app",
                "app:1:2",
                "app\n",
                "ümlaut"
            })
    void refusesWhatTheGrammarDoesNotKnow(String text) {
        assertThat(ImageSyntax.isReference(text)).isFalse();
    }

    @Test
    void limitsNameAndTag() {
        assertThat(ImageSyntax.isReference("a".repeat(255))).isTrue();
        assertThat(ImageSyntax.isReference("a".repeat(256))).isFalse();
        assertThat(ImageSyntax.isReference("app:" + "t".repeat(128))).isTrue();
        assertThat(ImageSyntax.isReference("app:" + "t".repeat(129))).isFalse();
        assertThat(ImageSyntax.isReference("a-".repeat(100_000))).isFalse();
    }
}
