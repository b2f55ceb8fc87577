package org.iofog.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "192.0.2.7",
                "255.255.255.255",
                "::",
                "::1",
                "2001:db8::7",
                "1:2:3:4:5:6:7:8",
                "::ffff:192.0.2.7",
                "1::",
                "1:2:3:4:5:6:192.0.2.7",
                "fe80::A:b"
            })
    void acceptsAnAddress(String text) {
        assertThat(IpLiteral.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4 ",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "12345::",
                "g::",
                "192.0.2.7::",
                "1:2:3:4:5:6:7::8"
            })
    void refusesAnythingElse(String text) {
        assertThat(IpLiteral.isValid(text)).isFalse();
    }
}
