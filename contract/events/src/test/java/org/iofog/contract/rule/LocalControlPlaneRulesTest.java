package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalControlPlaneRulesTest {

    private static final String USER = "iofogUser: {email: user@example.org, password: 12345678}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "controller: {port: 51121}",
                "bus: {url: 'amqp://host:5672', user: controller, password: secret-1}",
                "database: {provider: postgres, host: db, port: 5432, user: iofog, password: secret-1}"
            })
    void acceptsAValidControlPlane(String yaml) {
        assertThat(LocalControlPlaneRules.check(spec(USER + ", " + yaml))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            controller: {port: 0}                                   | controller.port: 0 is not a port: use a number from 1 to 65535.
            bus: {user: u, password: p}                             | bus.url: The bus's address, such as amqp://host:5672, is missing: give it a value.
            bus: {url: u, password: p}                              | bus.user: The user of the bus is missing: give it a value.
            bus: {url: 'amqp://h', user: u, password: p, authority: ca.pem} | bus.authority: An authority is trusted with TLS only: begin the url with amqps, or leave it out.
            bus: {url: u, user: u}                                  | bus.password: The password is missing: give it a value.
            database: {host: h, user: u, password: p, provider: x}  | database.provider: "x" is not known: use one of postgres, postgresql.
            database: {user: u, password: p}                        | database.host: The database's host is missing: give it a value.
            database: {host: h, user: u, password: p, port: 65536}  | database.port: 65536 is not a port: use a number from 1 to 65535.
            """)
    void refusesABrokenControlPlane(String yaml, String violation) {
        assertThat(LocalControlPlaneRules.check(spec(USER + ", " + yaml)))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            controller: {}                                  | iofogUser: The first user is missing: give an email and a password.
            iofogUser: {email: nobody, password: 12345678}  | iofogUser.email: "nobody" is not an e-mail address: use one such as user@example.org.
            """)
    void needsAFirstUser(String yaml, String violation) {
        assertThat(LocalControlPlaneRules.check(spec(yaml)))
                .extracting(Violation::toString)
                .containsExactly(violation);
    }

    private static LocalControlPlaneSpec spec(String yaml) {
        return Yaml.read("{" + yaml + "}", LocalControlPlaneSpec.class);
    }
}
