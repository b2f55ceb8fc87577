package org.iofog.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {

    private static final Listing<Fruit> COLUMNS = Listing.of(
            Fruit::name,
            Column.of("FRUIT", Fruit::name),
            Column.wide("COLOUR", Fruit::colour),
            Column.age("AGE", fruit -> "5s"));

    private static final List<Fruit> FRUIT = List.of(new Fruit("apple", "red"), new Fruit("pear", "green"));

    @Test
    void a_table_has_columns_as_wide_as_what_stands_in_them() {
        assertThat(printed(Format.TABLE)).isEqualTo("""
                        FRUIT   AGE
                        apple   5s
                        pear    5s
                        """);
    }

    @Test
    void a_wide_table_has_more_columns() {
        assertThat(printed(Format.WIDE).lines().findFirst()).contains("FRUIT   COLOUR   AGE");
    }

    @Test
    void only_a_wide_table_shows_long_texts_whole() {
        Fruit longNamed = new Fruit("a".repeat(65), "red");

        assertThat(COLUMNS.cells(Format.TABLE, longNamed)).first().isEqualTo("a".repeat(63) + "…");
        assertThat(COLUMNS.cells(Format.WIDE, longNamed)).first().isEqualTo("a".repeat(65));
    }

    @Test
    void an_empty_table_shows_its_headings() {
        StringWriter text = new StringWriter();
        COLUMNS.print(new PrintWriter(text), Format.TABLE, List.of());
        assertThat(text).hasToString("FRUIT   AGE\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"NAME | 'apple\npear\n'", "YAML | '- name: apple\n  colour: red\n- name: pear\n  colour: green\n'"
            })
    void other_formats_have_everything_or_the_names_only(Format format, String text) {
        assertThat(printed(format)).isEqualTo(text);
    }

    @Test
    void json_is_an_array() {
        assertThat(printed(Format.JSON)).startsWith("[ {").contains("\"colour\" : \"red\"");
    }

    @Test
    void what_changes_by_the_mere_passing_of_time_is_not_steady() {
        assertThat(COLUMNS.steadyCells(FRUIT.getFirst())).containsExactly("apple", "red");
    }

    private static String printed(Format format) {
        StringWriter text = new StringWriter();
        COLUMNS.print(new PrintWriter(text), format, FRUIT);
        return text.toString();
    }

    record Fruit(String name, String colour) {}
}
