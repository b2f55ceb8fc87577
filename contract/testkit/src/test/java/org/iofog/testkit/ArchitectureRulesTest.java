package org.iofog.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    private static final String PLANTED = "org.iofog.testkit.planted";

    @Test
    void findThePlantedFaultsAndNothingElse() {
        JavaClasses faulty = new ClassFileImporter().importPackages(PLANTED);

        List<String> broken = ArchitectureRules.of(PLANTED, faulty)
                .filter(ArchitectureRulesTest::fails)
                .map(DynamicTest::getDisplayName)
                .toList();

        assertThat(broken)
                .containsExactly(
                        "the domain knows Java, itself and the contract",
                        "the application knows no technology",
                        "persistence knows no other technology",
                        "an event is made in one class");
    }

    private static boolean fails(DynamicTest rule) {
        try {
            rule.getExecutable().execute();
            return false;
        } catch (AssertionError violation) {
            return true;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }
}
