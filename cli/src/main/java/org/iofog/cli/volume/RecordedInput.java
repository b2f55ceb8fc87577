package org.iofog.cli.volume;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An input that ends where it cannot be read, and remembers why: who reads it may be in another thread, or on a host. */
final class RecordedInput extends InputStream {

    private final InputStream input;
    private volatile @Nullable String problem;

    RecordedInput(InputStream input) {
        this.input = input;
    }

    /** Why it ended early; null if it did not. */
    @Nullable
    String problem() {
        return problem;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return problem == null ? input.read(buffer, offset, length) : -1;
        } catch (IOException e) {
            problem = e.getMessage();
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
