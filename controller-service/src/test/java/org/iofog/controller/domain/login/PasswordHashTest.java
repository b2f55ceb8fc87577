package org.iofog.controller.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final byte[] SALT = new byte[PasswordHash.SALT_LENGTH];

    @Test
    void matchesItsOwnPasswordOnlyAfterBeingWrittenAndRead() {
        PasswordHash hash =
                PasswordHash.parse(PasswordHash.of("correct horse", SALT).encoded());

        assertThat(hash.matches("correct horse")).isTrue();
        assertThat(hash.matches("battery staple")).isFalse();
    }

    @Test
    void nobodyHasNoPassword() {
        PasswordHash nobody = PasswordHash.ofNobody();

        assertThat(nobody.matches("")).isFalse();
        assertThat(nobody.iterations())
                .isEqualTo(PasswordHash.of("correct horse", SALT).iterations());
        assertThat(nobody.hash())
                .hasSameSizeAs(PasswordHash.of("correct horse", SALT).hash());
    }

    @Test
    void refusesWhatIsNotAHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.parse("plain"));
    }

    @Test
    void printsNothingOfItself() {
        assertThat(PasswordHash.of("correct horse", SALT)).hasToString("pbkdf2-sha512");
    }
}
