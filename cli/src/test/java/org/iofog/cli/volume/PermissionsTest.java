package org.iofog.cli.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void foldersCanBePassedByWhoeverMayRead() {
        Permissions open = Permissions.of("666");
        Permissions closed = Permissions.of("0640");

        assertThat(open.ofFile(0755)).isEqualTo(0666);
        assertThat(open.ofFolder(0700)).isEqualTo(0777);
        assertThat(closed.ofFile(0755)).isEqualTo(0640);
        assertThat(closed.ofFolder(0777)).isEqualTo(0750);
    }

    @Test
    void thoseOfTheSourceHoldWhereTheVolumeHasNone() {
        Permissions none = Permissions.of(null);

        assertThat(none.ofFile(0754)).isEqualTo(0754);
        assertThat(none.ofFolder(0055)).isEqualTo(0755);
    }
}
