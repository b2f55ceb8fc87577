package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.UserSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email: user@example.org, password: 12345678",
                "name: Ada, surname: Lovelace, email: ada@localhost, password: 'long enough'"
            })
    void acceptsAValidUser(String yaml) {
        assertThat(UserRules.check(spec(yaml))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            password: 12345678                  | email: The e-mail address is missing: give it a value.
            password: 12345678, email: a b@c    | email: "a b@c" is not an e-mail address: use one such as user@example.org.
            password: 12345678, email: a@b..c   | email: "a@b..c" is not an e-mail address: use one such as user@example.org.
            email: a@b                          | password: The password is missing or too short: use at least 8 characters.
            email: a@b, password: 1234567       | password: The password is missing or too short: use at least 8 characters.
            email: a@b, password: 12345678, name: Al    | name: "Al" is too short: use at least 3 characters.
            email: a@b, password: 12345678, surname: Li | surname: "Li" is too short: use at least 3 characters.
            """)
    void refusesABrokenUser(String yaml, String violation) {
        assertThat(UserRules.check(spec(yaml))).extracting(Violation::toString).containsExactly(violation);
    }

    private static UserSpec spec(String yaml) {
        return Yaml.read("{" + yaml + "}", UserSpec.class);
    }
}
