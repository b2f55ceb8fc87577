package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.RegistrySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryRulesTest {

    private static final String VALID = "url: 'https://registry.example.org:5000', email: user@example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                VALID,
                "url: registry.example.org, email: user@example.org",
                VALID + ", private: true, username: me, password: secret-1",
                VALID + ", private: true, username: me, id: 3",
                VALID + ", requiresCert: true, certificate: '-----BEGIN CERTIFICATE-----'"
            })
    void acceptsAValidRegistry(String yaml) {
        assertThat(RegistryRules.check(spec(yaml))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            email: a@b                   | url: The registry's address is missing: give it a value.
            url: 'ftp://x', email: a@b   | url: "ftp://x" is not a registry's address: use [https://]host[:port].
            url: 'a b', email: a@b       | url: "a b" is not a registry's address: use [https://]host[:port].
            url: host                    | email: The e-mail address is missing: give it a value.
            url: host, email: nobody     | email: "nobody" is not an e-mail address: use one such as user@example.org.
            url: host, email: a@b, private: true, password: p  | username: The user name of a private registry is missing: give it a value.
            url: host, email: a@b, private: true, username: u  | password: The password of a private registry is missing: give it a value.
            url: host, email: a@b, requiresCert: true          | certificate: The certificate that requiresCert asks for is missing: give it a value.
            url: host, email: a@b, certificate: abc            | certificate: The certificate is not PEM: start it with "-----BEGIN CERTIFICATE-----".
            """)
    void refusesABrokenRegistry(String yaml, String violation) {
        assertThat(RegistryRules.check(spec(yaml)))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    private static RegistrySpec spec(String yaml) {
        return Yaml.read("{" + yaml + "}", RegistrySpec.class);
    }
}
