package org.iofog.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.iofog.contract.rejection.RejectionCode;
import org.junit.jupiter.api.Test;

/** In a native binary Jackson reads and writes only what the jar's reflection configuration names. */
class NativeImageTest {

    private static final String CONFIGURATION = "/META-INF/native-image/org.iofog/contract-events/reflect-config.json";

    @Test
    void registersEverythingThatTravels() throws IOException {
        // Given
        List<String> travelling = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "org.iofog.contract.agent",
                                "org.iofog.contract.command",
                                "org.iofog.contract.event",
                                "org.iofog.contract.mesh",
                                "org.iofog.contract.spec",
                                "org.iofog.contract.tunnel",
                                "org.iofog.contract.view")
                        .stream()
                        .filter(type -> type.isRecord() || type.isEnum() || type.isAssignableTo(JsonDeserializer.class))
                        .map(JavaClass::getName)
                        .toList();

        // When
        List<String> registered;
        try (InputStream configuration = getClass().getResourceAsStream(CONFIGURATION)) {
            registered = new ObjectMapper().readTree(configuration).findValuesAsText("name");
        }

        // Then
        assertThat(registered)
                .contains(RejectionCode.class.getName())
                .filteredOn(name -> !name.equals(RejectionCode.class.getName()))
                .containsExactlyInAnyOrderElementsOf(travelling);
    }
}
