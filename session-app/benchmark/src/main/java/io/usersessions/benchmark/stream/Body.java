package io.usersessions.benchmark.stream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes a body of a fixed length. */
final class Body extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int ARRAY = 8 * 1024;
    private static final int BUFFER = 32 * 1024;

    private final Kind kind;
    private final long length;

    Body(Kind kind, long length) {
        this.kind = kind;
        this.length = length;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(length);
        if (kind == Kind.ARRAYS) {
            writeArrays(response.getOutputStream());
        } else {
            writeBuffers(response.getOutputStream());
        }
    }

    private void writeArrays(ServletOutputStream out) throws IOException {
        byte[] bytes = new byte[ARRAY];
        for (long left = length; left > 0; left -= ARRAY) {
            out.write(bytes, 0, (int) Math.min(left, ARRAY));
        }
    }

    private void writeBuffers(ServletOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER);
        for (long left = length; left > 0; left -= BUFFER) {
            out.write(bytes.clear().limit((int) Math.min(left, BUFFER)));
        }
    }
}
