package org.iofog.cli.volume;

import java.time.Instant;
import org.iofog.cli.volume.SourceEntry.Content;

/**
 * Something below a volume's destination, as {@code find} lists it.
 *
 * @param type {@code f} file, {@code d} folder, {@code l} link, others
 * @param target of a link
 */
record HostEntry(char type, int mode, Stamp stamp, String path, String target) {

    boolean isFolder() {
        return type == 'd';
    }

    boolean isFile() {
        return type == 'f';
    }

    boolean isFileOfSize(long size) {
        return isFile() && stamp.size() == size;
    }

    boolean isLinkTo(String other) {
        return type == 'l' && target.equals(other);
    }

    /** Whether it is as a copy of this file arrives, and nobody has written to it since. */
    boolean isFreshCopyOf(Content content) {
        return isFileOfSize(content.size()) && stamp.modified().equals(Instant.ofEpochSecond(content.modified()));
    }
}
