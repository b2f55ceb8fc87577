package org.iofog.contract.rule;

import java.util.regex.Pattern;

/** Tells an IP address from a name without asking any name server. */
final class IpLiteral {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6_GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int V6_GROUPS = 8;

    private IpLiteral() {}

    static boolean isValid(String text) {
        return V4.matcher(text).matches() || text.contains(":") && isV6(text);
    }

    private static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == V6_GROUPS;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        String rest = text.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest, true);
        return before >= 0 && after >= 0 && before + after < V6_GROUPS;
    }

    /** @return how many 16-bit groups the text stands for, or -1 where one is not well-formed */
    private static int groups(String text, boolean mayEndInV4) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (V6_GROUP.matcher(parts[i]).matches()) {
                count++;
            } else if (mayEndInV4
                    && i == parts.length - 1
                    && V4.matcher(parts[i]).matches()) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }
}
