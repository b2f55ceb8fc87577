package org.iofog.cli.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ends a sentence about an unknown word with the word that was probably meant, or with all there are. */
public final class Suggestion {
    private static final int NEAR = 2;

    private Suggestion() {}

    static String among(Collection<String> known, String word) {
        return nearest(known, word)
                .map(meant -> "; did you mean `" + meant + "`?")
                .orElseGet(() -> known.isEmpty() ? "; it has none" : "; known are " + listOf(known));
    }

    public static String listOf(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static Optional<String> nearest(Collection<String> known, String word) {
        return known.stream()
                .filter(candidate -> distance(candidate, word) <= Math.min(NEAR, word.length() / 2))
                .min(Comparator.comparingInt(candidate -> distance(candidate, word)))
                .or(() -> longestContained(known, word));
    }

    private static Optional<String> longestContained(Collection<String> known, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> candidate.length() * 2 > word.length())
                .filter(candidate -> lower.contains(candidate.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length));
    }

    /** How many letters to insert, remove or replace, upper and lower case being the same. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = previous[column - 1] + (sameLetter(from, row, to, column) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }

    private static boolean sameLetter(String from, int row, String to, int column) {
        return Character.toLowerCase(from.charAt(row - 1)) == Character.toLowerCase(to.charAt(column - 1));
    }
}
