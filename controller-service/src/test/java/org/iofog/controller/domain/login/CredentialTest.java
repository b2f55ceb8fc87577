package org.iofog.controller.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CredentialTest {

    @Test
    void aProvisioningKeyHasTwelveCharactersThatCannotBeMisread() {
        assertThat(Credential.provisioningKey(new Random(1)).value()).matches("[2-9A-HJKMNP-TV-Z]{12}");
    }

    @Test
    void aTokenCarries256Bits() {
        assertThat(Credential.token(new Random(1)).value()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void isKeptAsAHashAndPrintsNothingOfItself() {
        Credential credential = new Credential("secret");

        assertThat(credential.hash()).isEqualTo("2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b");
        assertThat(credential).hasToString("********");
    }
}
