package org.iofog.cli.volume;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** So many bytes of a file, and zeros after them; a file that has become shorter meanwhile is an error. */
final class ExactInput extends InputStream {

    private final InputStream file;
    private final String path;
    private long left;
    private int zeros;

    ExactInput(InputStream file, long size, int zeros, String path) {
        this.file = file;
        this.left = size;
        this.zeros = zeros;
        this.path = path;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            int count = Math.min(zeros, length);
            Arrays.fill(buffer, offset, offset + count, (byte) 0);
            zeros -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
        int count = file.read(buffer, offset, (int) Math.min(left, length));
        if (count < 0) {
            throw new IOException("the source file " + path + " became shorter while it was copied");
        }
        left -= count;
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
