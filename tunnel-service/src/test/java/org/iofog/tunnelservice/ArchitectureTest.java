package org.iofog.tunnelservice;

import java.util.stream.Stream;
import org.iofog.testkit.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> followsTheRules() {
        return ArchitectureRules.of("org.iofog.tunnelservice");
    }
}
