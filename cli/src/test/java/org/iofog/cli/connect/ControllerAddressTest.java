package org.iofog.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControllerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ecn.example.org,http://ecn.example.org:51121/api/v3",
        "10.0.0.5:8080,http://10.0.0.5:8080/api/v3",
        "https://ecn.example.org,https://ecn.example.org/api/v3",
        "http://ecn:51121/api/v3,http://ecn:51121/api/v3"
    })
    void an_address_leads_to_the_api(String address, String endpoint) {
        assertThat(ControllerAddress.parse(address)).hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ftp://ecn", "http://"})
    void anything_else_is_bad_input(String address) {
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> ControllerAddress.parse(address))
                .matches(failure -> failure.exitCode() == ExitCode.BAD_INPUT);
    }
}
