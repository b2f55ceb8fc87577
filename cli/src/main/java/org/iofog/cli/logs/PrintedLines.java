package org.iofog.cli.logs;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Prints bytes as the text they are, as soon as they come; a letter may come in two parts. */
final class PrintedLines extends OutputStream {

    private static final int LONGEST_LETTER = 4;

    private final PrintWriter out;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
    private ByteBuffer rest = ByteBuffer.allocate(0);

    PrintedLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int letter) {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length);
        all.put(rest).put(bytes, offset, length).flip();
        CharBuffer text = CharBuffer.allocate(all.remaining() + LONGEST_LETTER);
        decoder.decode(all, text, false);
        rest = all;
        out.print(text.flip());
        out.flush();
    }
}
