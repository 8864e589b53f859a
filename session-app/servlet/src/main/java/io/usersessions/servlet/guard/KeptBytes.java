package io.usersessions.servlet.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes that are handed on without a copy and without a lock. */
final class KeptBytes extends ByteArrayOutputStream {
    KeptBytes() {
        super(0);
    }

    @Override
    @SuppressWarnings(
            "UnsynchronizedOverridesSynchronized") // A virtual thread that waits for a client must not hold a monitor.
    public void writeTo(OutputStream container) throws IOException {
        container.write(buf, 0, count);
    }
}
