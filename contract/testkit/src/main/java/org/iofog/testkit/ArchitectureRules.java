package org.iofog.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What must never depend on what inside a service. A service holds itself to it with
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> followsTheRules() {
 *     return ArchitectureRules.of("org.iofog.controller");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String CONTRACT = "org.iofog.contract..";
    private static final String AMQP = "org.iofog.contract.amqp..";

    /** Packages that know a technology; they depend inwards and never on each other. */
    private static final String[] TECHNOLOGIES = {
        "messaging", "persistence", "rest", "docker", "journal", "archive", "broker", "qpid", "router", "relay"
    };

    private final String base;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    private ArchitectureRules(String base) {
        this.base = base;
        addLayers();
        addTechnologies();
        addLanguage();
    }

    /** One test per rule over the main classes below {@code base}. */
    public static Stream<DynamicTest> of(String base) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
        return of(base, classes);
    }

    static Stream<DynamicTest> of(String base, JavaClasses classes) {
        return new ArchitectureRules(base)
                .rules.entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> rule.getValue().allowEmptyShould(true).check(classes)));
    }

    private void addLayers() {
        rules.put(
                "the domain knows Java, itself and the contract",
                classes()
                        .that()
                        .resideInAPackage(in("domain"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..", "javax.crypto..", "org.jspecify.annotations..", in("domain"), CONTRACT));
        rules.put(
                "the domain does not know the bus",
                noClasses()
                        .that()
                        .resideInAPackage(in("domain"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(AMQP));
        rules.put(
                "the application knows no technology",
                noClasses()
                        .that()
                        .resideInAPackage(in("application"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(technologies()));
        rules.put(
                "packages form no cycle",
                slices().matching(base + ".(*)..").should().beFreeOfCycles());
    }

    private void addTechnologies() {
        for (String technology : TECHNOLOGIES) {
            rules.put(
                    technology + " knows no other technology",
                    noClasses()
                            .that()
                            .resideInAPackage(in(technology))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(without(technology)));
        }
        addHome("AMQP", List.of("messaging", "qpid"), "io.vertx.proton..", "io.vertx.amqp..", "org.apache.qpid..");
        addHome(
                "Reactive Messaging",
                List.of("messaging"),
                "org.eclipse.microprofile.reactive.messaging..",
                "io.smallrye.reactive.messaging..");
        addHome(
                "the database",
                List.of("persistence"),
                "jakarta.persistence..",
                "org.hibernate..",
                "io.vertx.sqlclient..");
        addHome("Docker", List.of("docker"), "com.github.dockerjava..");
        addHome("HTTP resources", List.of("rest"), "jakarta.ws.rs..");
    }

    private void addLanguage() {
        rules.put(
                "the command line is read in the process package",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.iofog.cli..", in("process"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("picocli.."));
        rules.put(
                "configuration is a mapping",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty"));
        rules.put("an event is made in one class", classes().should(new BeTheOnlyMaker()));
    }

    private void addHome(String what, List<String> homes, String... packages) {
        rules.put(
                what + " is known in " + String.join(" and ", homes) + " alone",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(homes.stream().map(this::in).toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages));
    }

    private String in(String name) {
        return base + "." + name + "..";
    }

    private String[] technologies() {
        return Arrays.stream(TECHNOLOGIES).map(this::in).toArray(String[]::new);
    }

    private String[] without(String technology) {
        return Arrays.stream(TECHNOLOGIES)
                .filter(other -> !other.equals(technology))
                .map(this::in)
                .toArray(String[]::new);
    }
}
