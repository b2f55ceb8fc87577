package org.iofog.cli.volume;

/**
 * Something below a volume's destination, as {@code find} lists it.
 *
 * @param type {@code f} file, {@code d} folder, {@code l} link, others
 * @param target of a link
 */
record HostEntry(char type, int mode, long size, String path, String target) {

    boolean isFolder() {
        return type == 'd';
    }

    boolean isFile() {
        return type == 'f';
    }

    boolean isLinkTo(String other) {
        return type == 'l' && target.equals(other);
    }
}
