package io.usersessions.benchmark.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A Redis server that keeps everything in memory, on a free port of this machine. */
public final class RedisServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Process process;
    private final int port;
    private final LettuceConnectionFactory connections;
    private final RedisStatistics statistics;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
        this.connections = connections();
        this.statistics = new RedisStatistics(connections);
    }

    public static boolean isInstalled() {
        return RedisProgram.installed().isPresent();
    }

    /** The version of the installed program, if there is one. */
    public static Optional<String> installedVersion() {
        if (!isInstalled()) {
            return Optional.empty();
        }
        try (RedisServer server = start()) {
            return Optional.of(server.statistics.version());
        }
    }

    public static RedisServer start() {
        RedisProgram program = RedisProgram.required();
        try {
            int port = freePort();
            RedisServer server = new RedisServer(program.start(HOST, port), port);
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
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
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

    /** As Spring's configuration makes them: one connection that all threads share. */
    public LettuceConnectionFactory connections() {
        LettuceConnectionFactory factory = new LettuceConnectionFactory(new RedisStandaloneConfiguration(HOST, port));
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    /** The number of commands run so far. */
    public long commands() {
        return statistics.commands();
    }

    /** The memory that the data takes up, in bytes. */
    public long bytes() {
        return statistics.bytes();
    }

    @Override
    public void close() {
        connections.destroy();
        process.destroy();
        try {
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
