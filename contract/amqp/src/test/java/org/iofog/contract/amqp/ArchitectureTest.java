package org.iofog.contract.amqp;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "org.iofog.contract.amqp";
    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void eachLayerKnowsOnlyThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("management")
                .definedBy(BASE + ".management")
                .layer("request")
                .definedBy(BASE + ".request")
                .layer("bytes")
                .definedBy(BASE + ".bytes")
                .layer("connection")
                .definedBy(BASE)
                .layer("codec")
                .definedBy(BASE + ".codec")
                .whereLayer("management")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("management")
                .whereLayer("bytes")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("connection")
                .mayOnlyBeAccessedByLayers("management", "request", "bytes")
                .check(CLIENT);
    }
}
