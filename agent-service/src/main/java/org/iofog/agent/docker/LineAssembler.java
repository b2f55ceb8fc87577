package org.iofog.agent.docker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Cuts a stream of bytes into whole lines, so that no character is cut either. */
final class LineAssembler {

    private static final int LONGEST_LINE = 64 * 1024;

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    /** The lines that are complete now, each with its line end; a line that never ends is cut. */
    String add(byte[] bytes) {
        int end = lastLineEnd(bytes) + 1;
        if (end == 0 && pending.size() + bytes.length < LONGEST_LINE) {
            pending.writeBytes(bytes);
            return "";
        }
        int cut = end == 0 ? bytes.length : end;
        pending.write(bytes, 0, cut);
        String lines = take();
        pending.write(bytes, cut, bytes.length - cut);
        return lines;
    }

    /** What came after the last line end, with a line end. */
    String rest() {
        return pending.size() == 0 ? "" : take() + "\n";
    }

    private String take() {
        String text = pending.toString(StandardCharsets.UTF_8);
        pending.reset();
        return text;
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
