package io.usersessions.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client that sends many requests over one connection, and opens another if the server closes it. */
final class KeepAlive implements AutoCloseable {
    private final Site site;
    private @Nullable Socket socket;

    KeepAlive(Site site) {
        this.site = site;
    }

    /** The answer to a request, whose text is sent as it is. */
    Answer send(String request) throws IOException {
        boolean isReused = socket != null;
        try {
            return exchange(request);
        } catch (IOException closed) {
            close();
            if (!isReused) {
                throw closed;
            }
            return exchange(request);
        }
    }

    private Answer exchange(String request) throws IOException {
        Socket connection = socket == null ? site.connect() : socket;
        socket = connection;
        connection.getOutputStream().write(request.getBytes(ISO_8859_1));
        InputStream in = new BufferedInputStream(connection.getInputStream());
        Answer answer = read(in, request.startsWith("HEAD "));
        while (answer.status() < 200) {
            answer = read(in, false);
        }
        if (answer.headers("Connection").contains("close")) {
            close();
        }
        return answer;
    }

    private static Answer read(InputStream in, boolean isBodiless) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        int lineLength;
        do {
            lineLength = copyLine(in, received);
        } while (lineLength > 2);
        Answer head = Answer.headOf(received.toByteArray());
        if (isBodiless || head.status() < 200 || head.status() == 204 || head.status() == 304) {
            return head;
        }
        Optional<Integer> length = head.header("Content-Length").map(Integer::parseInt);
        if (length.isPresent()) {
            copy(in, length.get(), received);
        } else if (head.headers("Transfer-Encoding").contains("chunked")) {
            copyChunks(in, received);
        } else {
            in.transferTo(received);
        }
        return Answer.parse(received.toByteArray());
    }

    private static void copyChunks(InputStream in, ByteArrayOutputStream out) throws IOException {
        int size;
        do {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            copyLine(in, line);
            line.writeTo(out);
            size = Integer.parseInt(line.toString(ISO_8859_1).strip(), 16);
            copy(in, size + 2, out);
        } while (size > 0);
    }

    /** Returns the length of the line with its end. */
    private static int copyLine(InputStream in, ByteArrayOutputStream out) throws IOException {
        int length = 0;
        int last;
        do {
            last = in.read();
            if (last < 0) {
                throw new EOFException("the server closed the connection after " + out.size() + " bytes");
            }
            out.write(last);
            length++;
        } while (last != '\n');
        return length;
    }

    private static void copy(InputStream in, int length, ByteArrayOutputStream out) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server closed the connection after " + out.size() + " bytes");
        }
        out.writeBytes(bytes);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
