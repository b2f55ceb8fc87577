package org.iofog.cli.controlplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.failure.ExitCode;
import org.iofog.contract.spec.BusSpec;
import org.iofog.contract.spec.DatabaseSpec;
import org.iofog.contract.spec.LocalControlPlaneSpec;
import org.iofog.contract.spec.Secret;
import org.iofog.contract.spec.UserSpec;
import org.junit.jupiter.api.Test;

class ShownPasswordsTest {

    private static final LocalControlPlaneSpec SPEC = new LocalControlPlaneSpec(
            new UserSpec("Ada", "Lovelace", "ada@example.org", new Secret("user-secret")),
            null,
            new BusSpec("amqps://bus:5671", "controller", new Secret("bus-secret"), "/etc/bus-ca.pem"),
            new DatabaseSpec(null, "db", 5432, "iofog", new Secret("database-secret"), "iofog"));

    @Test
    void no_password_is_shown() {
        LocalControlPlaneSpec shown = ShownPasswords.hide(SPEC);

        assertThat(shown.iofogUser().password()).isEqualTo(Secret.REDACTED);
        assertThat(shown.bus().password()).isEqualTo(Secret.REDACTED);
        assertThat(shown.database().password()).isEqualTo(Secret.REDACTED);
    }

    @Test
    void what_was_shown_deploys_again_with_the_passwords_there_are() {
        assertThat(ShownPasswords.restore(ShownPasswords.hide(SPEC), SPEC)).isEqualTo(SPEC);
    }

    @Test
    void asterisks_are_no_password_of_a_new_control_plane() {
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> ShownPasswords.restore(ShownPasswords.hide(SPEC), null))
                .withMessageContaining("'iofogUser.password'")
                .withMessageContaining("write the password itself")
                .matches(failure -> failure.exitCode() == ExitCode.BAD_INPUT);
    }
}
