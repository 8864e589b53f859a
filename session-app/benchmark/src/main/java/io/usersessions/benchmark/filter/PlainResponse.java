package io.usersessions.benchmark.filter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A response that counts its bytes and keeps its headers. */
final class PlainResponse extends HttpServletResponseWrapper {
    private static final HttpServletResponse NONE = Refusing.all(HttpServletResponse.class);
    private static final int BUFFER = 32 * 1024;

    private final Map<String, List<String>> headers = new HashMap<>();
    private final Counter counter = new Counter();
    private int status = SC_OK;

    PlainResponse() {
        super(NONE);
    }

    /** How many bytes were written. */
    long written() {
        return counter.written;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return counter;
    }

    @Override
    public int getBufferSize() {
        return BUFFER;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public void addHeader(String name, String value) {
        headers.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, List.of(value));
    }

    private static final class Counter extends ServletOutputStream {
        private long written;

        @Override
        public void write(int oneByte) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
