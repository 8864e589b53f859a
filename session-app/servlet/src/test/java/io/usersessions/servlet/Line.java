package io.usersessions.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connection to a site that a test reads as far as it wants; bytes are read as characters. */
final class Line implements AutoCloseable {
    private static final int MILLISECONDS_OF_SILENCE = 20;

    private final Socket socket;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    private Line(Socket socket) {
        this.socket = socket;
    }

    static Line to(Site site) throws IOException {
        return new Line(site.connect());
    }

    Line send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    /** Sends a request after whose answer the container closes the connection. */
    Line request(String method, String path, String... headers) throws IOException {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "Connection: close\r\n\r\n");
    }

    /** Everything that was received so far, with this text at the end. */
    String readUntil(String text) throws IOException {
        while (!received().endsWith(text)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException(received());
            }
            received.write(next);
        }
        return received();
    }

    /** Whether neither a byte nor the end of the connection arrives now. */
    boolean isSilent() throws IOException {
        int usual = socket.getSoTimeout();
        socket.setSoTimeout(MILLISECONDS_OF_SILENCE);
        try {
            int next = socket.getInputStream().read();
            if (next >= 0) {
                received.write(next);
            }
            return false;
        } catch (SocketTimeoutException silence) {
            return true;
        } finally {
            socket.setSoTimeout(usual);
        }
    }

    /** The answer, once the container has closed the connection. */
    Answer answer() throws IOException {
        received.write(socket.getInputStream().readAllBytes());
        return Answer.parse(received.toByteArray());
    }

    private String received() {
        return received.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
