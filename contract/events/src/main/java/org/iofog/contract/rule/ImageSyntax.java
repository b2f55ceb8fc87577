package org.iofog.contract.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OCI distribution grammar of image references, such as {@code registry.example:5000/team/app:1.2@sha256:…}. */
final class ImageSyntax {

    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_LENGTH = 600;

    private static final String HOST_LABEL = "[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?";
    private static final String HOST = "(?:" + HOST_LABEL + "(?:\\." + HOST_LABEL + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String NAME = "(?<name>(?:" + HOST + "/)?" + COMPONENT + "(?:/" + COMPONENT + ")*)";
    private static final String TAG = "(?::[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127})?";
    private static final String DIGEST = "(?:@(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}))?";
    private static final Pattern REFERENCE = Pattern.compile(NAME + TAG + DIGEST);

    private ImageSyntax() {}

    static boolean isReference(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.matches() && matcher.group("name").length() <= MAX_NAME_LENGTH;
    }
}
