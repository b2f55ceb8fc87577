package org.iofog.controller.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    @Test
    void namesBecomeNumbersInTheOrderOfTheirFirstUse() {
        SqlText text = SqlText.of("select :b::text, :a where x = any(:b)");

        assertThat(text.withNumbers()).isEqualTo("select $1::text, $2 where x = any($1)");
        assertThat(text.names()).containsExactly("b", "a");
    }

    @Test
    void valuesFollowTheNumbers() {
        Tuple values = SqlText.of("select :at, :names")
                .inOrder(Map.of("names", List.of("x", "y"), "at", Instant.EPOCH, "unused", 1));

        assertThat(values.getOffsetDateTime(0)).isEqualTo(OffsetDateTime.parse("1970-01-01T00:00:00Z"));
        assertThat(values.getArrayOfStrings(1)).containsExactly("x", "y");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatThrownBy(() -> SqlText.of("select :missing").inOrder(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
    }
}
