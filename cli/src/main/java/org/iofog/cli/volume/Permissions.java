package org.iofog.cli.volume;

import org.jspecify.annotations.Nullable;

/**
 * The permissions of what is copied: those of the volume, or those at the source.
 *
 * @param bits such as 0666; absent: as at the source
 */
record Permissions(@Nullable Integer bits) {

    private static final int OCTAL = 8;
    private static final int ALL = 0777;
    private static final int READ = 0444;
    private static final int OWNER = 0700;

    /** @param octal three digits, a leading zero allowed */
    static Permissions of(@Nullable String octal) {
        return new Permissions(octal == null ? null : Integer.parseInt(octal, OCTAL) & ALL);
    }

    int ofFile(int atSource) {
        return bits == null ? atSource & ALL : bits;
    }

    /** Who may read a folder's files may pass through it; its owner may always change it. */
    int ofFolder(int atSource) {
        return bits == null ? atSource & ALL | OWNER : bits | OWNER | (bits & READ) >> 2;
    }
}
