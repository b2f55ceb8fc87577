package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.CatalogItemSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogItemRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"x86: a", "arm: a, registry: local", "id: 4, name: item-1, x86: a, arm: b, registry: 3"})
    void acceptsAValidItem(String yaml) {
        assertThat(CatalogItemRules.check(spec(yaml))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: item-1             | The catalog item has no image: set x86, arm or both.
            x86: a, id: 3            | id: 3 is too small: use 4 or more.
            x86: a, name: x          | name: "x" is too short: use at least 3 characters.
            x86: A B                 | x86: "A B" is not an image reference: write it as [registry/]name[:tag][@digest] with a name in lower case.
            x86: a, registry: mine   | registry: "mine" is not a registry: use remote, local or the id of a registry.
            """)
    void refusesABrokenItem(String yaml, String violation) {
        assertThat(CatalogItemRules.check(spec(yaml)))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    private static CatalogItemSpec spec(String yaml) {
        return Yaml.read("{" + yaml + "}", CatalogItemSpec.class);
    }
}
