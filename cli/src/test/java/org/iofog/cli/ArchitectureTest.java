package org.iofog.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses cli = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.iofog.cli");

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.iofog.cli.(*)..").should().beFreeOfCycles().check(cli);
    }

    @Test
    void what_is_not_a_command_knows_nothing_of_the_command_line() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..cli.document..",
                        "..cli.failure..",
                        "..cli.http..",
                        "..cli.controlplane..",
                        "..cli.installation..",
                        "..cli.local..",
                        "..cli.output..",
                        "..cli.remote..",
                        "..cli.session..",
                        "..cli.ssh..",
                        "..cli.state..",
                        "..cli.volume..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(cli);
    }

    @Test
    void http_is_spoken_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.iofog.cli.http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http")
                .check(cli);
    }

    @Test
    void the_command_line_knows_the_contract_only() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.iofog.controller..", "org.iofog.agent..", "org.iofog.embedded..")
                .check(cli);
    }
}
