package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iofog.contract.rejection.RejectionCode;
import org.iofog.contract.rejection.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "msvc-1", "1st", "a.b", "zone.rack-2.agent", "a--b"})
    void acceptsANameOfWordsAndDots(String name) {
        assertThat(NameRules.check("name", name)).isEmpty();
        assertThat(NameRules.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abc", "-abc", "abc-", "a_b", "a..b", ".abc", "abc.", "a b", "äbc", "abc\n", "a/b"})
    void refusesOtherForms(String name) {
        // When
        List<Violation> violations = NameRules.check("metadata.name", name);

        // Then
        assertThat(violations)
                .singleElement()
                .hasToString(
                        "metadata.name: \"" + name
                                + "\" is not a name: use lower-case letters, digits and inner hyphens, with dots between such words.");
        assertThat(NameRules.isValid(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab"})
    void refusesAShortName(String name) {
        assertThat(NameRules.check("name", name))
                .containsExactly(
                        new Violation("name", "\"%s\" is too short: use at least 3 characters.".formatted(name)));
    }

    @Test
    void allowsSixtyThreeCharactersAndNoMore() {
        assertThat(NameRules.isValid("a".repeat(63))).isTrue();
        assertThat(NameRules.check("name", "a".repeat(64)))
                .extracting(Violation::problem)
                .containsExactly("\"%s\" is too long: use at most 63 characters.".formatted("a".repeat(64)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void asksForAMissingName(String name) {
        assertThat(NameRules.check("name", name))
                .containsExactly(new Violation("name", "The name is missing: give it a value."));
    }

    @Test
    void reservesTheDefaultRouter() {
        assertThat(NameRules.check("name", "default-router"))
                .extracting(Violation::code)
                .containsExactly(RejectionCode.RESERVED_NAME);
    }
}
