package io.usersessions.benchmark.store.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A Redis that keeps everything in memory and nothing on a disk, on a free port of this machine; ends with the run. */
public final class RedisServer implements AutoCloseable {
    private static final String PROGRAM = "redis-server";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final int port;
    private final LettuceConnectionFactory connections;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
        this.connections = connections();
    }

    /** The installed program, if there is one. */
    public static Optional<Path> program() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static RedisServer start() {
        Path program = program().orElseThrow(() -> new IllegalStateException(PROGRAM + " is not installed"));
        try {
            int port = freePort();
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--bind",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port),
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            RedisServer server = new RedisServer(process, port);
            server.awaitAnswer();
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (RedisConnection connection = connections.getConnection()) {
                connection.ping();
                return;
            } catch (RedisConnectionFailureException notYet) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    close();
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** As Spring's configuration makes it: one connection that all threads share. */
    public LettuceConnectionFactory connections() {
        LettuceConnectionFactory factory =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", port));
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    /** Commands that it has run so far, but for those that ask for this. */
    public long commands() {
        return info("commandstats").entrySet().stream()
                .filter(entry -> !entry.getKey().equals("cmdstat_info"))
                .mapToLong(entry -> calls((String) entry.getValue()))
                .sum();
    }

    private static long calls(String statistics) {
        return Long.parseLong(statistics.substring("calls=".length(), statistics.indexOf(',')));
    }

    /** Memory that its data take up, in bytes. */
    public long bytes() {
        return Long.parseLong(info("memory").getProperty("used_memory"));
    }

    /** The version of the installed program, if there is one. */
    public static Optional<String> installedVersion() {
        if (program().isEmpty()) {
            return Optional.empty();
        }
        try (RedisServer server = start()) {
            return Optional.of(server.info("server").getProperty("redis_version"));
        }
    }

    private Properties info(String section) {
        try (RedisConnection connection = connections.getConnection()) {
            return Objects.requireNonNull(connection.serverCommands().info(section));
        }
    }

    @Override
    public void close() {
        connections.destroy();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
