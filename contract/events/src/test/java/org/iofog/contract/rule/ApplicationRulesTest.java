package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.rejection.Violation;
import org.iofog.contract.spec.ApplicationSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationRulesTest {

    @Test
    void acceptsMicroservicesAndRoutesBetweenThem() {
        // Given
        ApplicationSpec spec = Yaml.read("""
                name: app-1
                microservices:
                  - name: one
                    application: app-1
                    agent: {name: agent-1}
                    images: {x86: busybox}
                    container: {ports: [{internal: 80, external: 80}]}
                    routes: [two]
                  - name: two
                    agent: {name: agent-2}
                    images: {x86: busybox}
                    container: {ports: [{internal: 80, external: 80}]}
                routes:
                  - {from: two, to: one}
                  - {name: back, from: one, to: two}
                """, ApplicationSpec.class);

        // When, Then
        assertThat(ApplicationRules.check(spec)).isEmpty();
    }

    @Test
    void acceptsAnEmptyApplication() {
        assertThat(ApplicationRules.check(Yaml.read("{}", ApplicationSpec.class)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: one, routes: [three]    | microservices[1].routes[0]: The application has no microservice "three": add it, or correct the name.
            name: zero                    | microservices[1].name: "zero" is the name of two microservices: rename one of them.
            name: one, application: other | microservices[1].application: "other" is another application than "app-1", which lists the microservice: leave it out.
            name: one, container: {memoryLimit: 1} | microservices[1].container.memoryLimit: 1 is too small: use 6 or more.
            name: one, container: {ports: [{internal: 1, external: 80}]} | microservices[1].container.ports[0].external: Another microservice of the application has 80/tcp on agent agent-1: use another port.
            name: one, container: {ports: [{internal: 1, external: 81, public: 90}]} | microservices[1].container.ports[0].public: Another microservice of the application has 90/tcp beside the control plane: use another port.
            name: one, container: {ports: [{internal: 1, external: 81, public: 80, host: agent-1}]} | microservices[1].container.ports[0].public: Another microservice of the application has 80/tcp on agent agent-1: use another port.
            rebuild: true                 | microservices[1].name: The name is missing: give it a value.
            """)
    void refusesABrokenMicroservice(String keys, String violation) {
        // Given
        ApplicationSpec spec = Yaml.read("""
                name: app-1
                microservices:
                  - name: zero
                    agent: {name: agent-1}
                    images: {x86: busybox}
                    container: {ports: [{internal: 80, external: 80, public: 90}]}
                  - {agent: {name: agent-1}, images: {x86: busybox}, %s}
                """.formatted(keys), ApplicationSpec.class);

        // When, Then
        assertThat(ApplicationRules.check(spec)).extracting(Violation::toString).containsExactly(violation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {from: one, to: three}                  | routes[0].to: The application has no microservice "three": add it, or correct the name.
            {from: three, to: one}                  | routes[0].from: The application has no microservice "three": add it, or correct the name.
            {to: one}                               | routes[0].from: The microservice is missing: give it a value.
            {from: one}                             | routes[0].to: The microservice is missing: give it a value.
            {name: X-1, from: one, to: one}         | routes[0].name: "X-1" is not a name: use lower-case letters, digits and inner hyphens, with dots between such words.
            {from: one, to: one}, {from: one, to: one} | routes[1]: The route from one to one is listed twice: keep one.
            """)
    void refusesABrokenRoute(String routes, String violation) {
        // Given
        ApplicationSpec spec = Yaml.read("""
                microservices: [{name: one, agent: {name: agent-1}, images: {x86: busybox}}]
                routes: [%s]
                """.formatted(routes), ApplicationSpec.class);

        // When, Then
        assertThat(ApplicationRules.check(spec)).extracting(Violation::toString).containsExactly(violation);
    }
}
