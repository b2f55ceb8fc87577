package org.iofog.agent.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.contract.spec.Architecture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorFamilyTest {

    @ParameterizedTest
    @CsvSource({"amd64, X86", "x86_64, X86", "386, X86", "arm64, ARM", "aarch64, ARM", "arm, ARM", "s390x, AUTO"})
    void knowsTheFamiliesOfIofog(String name, Architecture family) {
        assertThat(ProcessorFamily.of(name)).isEqualTo(family);
    }
}
