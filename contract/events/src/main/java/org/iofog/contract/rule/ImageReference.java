package org.iofog.contract.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An image reference by the OCI distribution grammar, such as {@code registry.example:5000/team/app:1.2@sha256:…}.
 *
 * @param registry host and port, absent where the engine's own default registry is meant
 * @param repository path of the image in its registry
 */
public record ImageReference(
        @Nullable String registry,
        String repository,
        @Nullable String tag,
        @Nullable String digest) {

    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_LENGTH = 600;

    private static final String HOST_LABEL = "[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?";
    private static final String HOST = "(?:" + HOST_LABEL + "(?:\\." + HOST_LABEL + ")*|\\[[a-fA-F0-9:]+])";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String DIGEST = "sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}";

    private static final Pattern REFERENCE = Pattern.compile("(?<name>(?:" + HOST + "(?::[0-9]+)?/)?"
            + COMPONENT + "(?:/" + COMPONENT + ")*)"
            + "(?::(?<tag>[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}))?(?:@(?<digest>" + DIGEST + "))?");

    /** @return empty if {@code text} is not a reference */
    public static Optional<ImageReference> parse(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        if (text.length() > MAX_LENGTH
                || !matcher.matches()
                || matcher.group("name").length() > MAX_NAME_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(split(matcher.group("name"), matcher.group("tag"), matcher.group("digest")));
    }

    private static ImageReference split(String name, @Nullable String tag, @Nullable String digest) {
        int slash = name.indexOf('/');
        return slash > 0 && isHost(name.substring(0, slash))
                ? new ImageReference(name.substring(0, slash), name.substring(slash + 1), tag, digest)
                : new ImageReference(null, name, tag, digest);
    }

    /** A first component without these marks is part of the path, as in {@code library/busybox}. */
    private static boolean isHost(String component) {
        return component.contains(".")
                || component.contains(":")
                || component.equals("localhost")
                || component.chars().anyMatch(Character::isUpperCase);
    }
}
