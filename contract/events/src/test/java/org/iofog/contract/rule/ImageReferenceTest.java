package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String DIGEST = "sha256:" + "0a".repeat(32);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            busybox,                             -,                     busybox,       -
            busybox:1.36,                        -,                     busybox,       1.36
            iofog-test/busybox:1,                -,                     iofog-test/busybox, 1
            a/b__c/d--e:T_1.x-y,                 -,                     a/b__c/d--e,   T_1.x-y
            localhost/app,                       localhost,             app,           -
            localhost:5000/app:1,                localhost:5000,        app,           1
            registry.example.org/team/app,       registry.example.org,  team/app,      -
            192.0.2.7:5000/app,                  192.0.2.7:5000,        app,           -
            [2001:db8::7]:5000/app:1,            [2001:db8::7]:5000,    app,           1
            REGISTRY/app,                        REGISTRY,              app,           -
            """)
    void readsEveryPart(String text, String registry, String repository, String tag) {
        assertThat(ImageReference.parse(text)).contains(new ImageReference(registry, repository, tag, null));
    }

    @Test
    void readsADigestWithAndWithoutATag() {
        assertThat(ImageReference.parse("app@" + DIGEST)).contains(new ImageReference(null, "app", null, DIGEST));
        assertThat(ImageReference.parse("app:1@" + DIGEST)).contains(new ImageReference(null, "app", "1", DIGEST));
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
        assertThat(ImageReference.parse(text)).isEmpty();
    }

    @Test
    void limitsNameAndTag() {
        assertThat(ImageReference.parse("a".repeat(255))).isPresent();
        assertThat(ImageReference.parse("a".repeat(256))).isEmpty();
        assertThat(ImageReference.parse("app:" + "t".repeat(128))).isPresent();
        assertThat(ImageReference.parse("app:" + "t".repeat(129))).isEmpty();
        assertThat(ImageReference.parse("a-".repeat(100_000))).isEmpty();
    }
}
