package io.usersessions.benchmark.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A server in a process of its own. */
final class ServerProcess implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final long length;
    private final Path folder;
    private final Process process;
    private final BufferedReader output;
    private final int barePort;
    private final int filteredPort;

    private ServerProcess(long length, Path folder, Process process) throws IOException {
        this.length = length;
        this.folder = folder;
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.barePort = readPort();
        this.filteredPort = readPort();
    }

    private int readPort() throws IOException {
        return Integer.parseInt(Objects.requireNonNull(output.readLine(), "the server did not start"));
    }

    /**
     * Starts a server.
     *
     * @param heap as the option {@code -Xmx} takes it
     * @param length of each body, in bytes
     */
    static ServerProcess start(Container container, String heap, long length) throws IOException {
        Path folder = Files.createTempDirectory("stream");
        Application.writeFile(Files.createDirectory(folder.resolve("files")), length);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamServer.class.getName(),
                        container.name(),
                        folder.resolve("files").toString(),
                        Long.toString(length)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ServerProcess(length, folder, process);
    }

    /** Downloads a body that passes no filter, and returns the time from the request to the last byte, in seconds. */
    double downloadBare(Kind kind) throws IOException {
        return download(barePort, kind);
    }

    /** Downloads a body that passes the filter, and returns the time from the request to the last byte, in seconds. */
    double downloadFiltered(Kind kind) throws IOException {
        return download(filteredPort, kind);
    }

    private double download(int port, Kind kind) throws IOException {
        String request = "GET /" + kind.page() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            long start = System.nanoTime();
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            long received = receive(channel);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (received != length) {
                throw new IOException(kind.page() + ": " + received + " bytes instead of " + length);
            }
            return seconds;
        }
    }

    /** The number of bytes after the empty line that ends the headers. */
    private static long receive(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long received = 0;
        int head = -1;
        StringBuilder headers = new StringBuilder();
        while (channel.read(buffer.clear()) >= 0) {
            received += buffer.position();
            if (head < 0) {
                headers.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
                head = headers.indexOf("\r\n\r\n");
            }
        }
        return received - (head + 4);
    }

    /** Stops the server, and returns the most heap that it used, in bytes. */
    long stop() throws IOException {
        process.getOutputStream().close();
        return Long.parseLong(Objects.requireNonNull(output.readLine(), "the server ended before it was stopped"));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
