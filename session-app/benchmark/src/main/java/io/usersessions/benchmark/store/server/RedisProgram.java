package io.usersessions.benchmark.store.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed {@code redis-server}.
 *
 * @param path its file
 */
record RedisProgram(Path path) {
    private static final String NAME = "redis-server";

    static Optional<RedisProgram> installed() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst()
                .map(RedisProgram::new);
    }

    static RedisProgram required() {
        return installed().orElseThrow(() -> new IllegalStateException(NAME + " is not installed"));
    }

    /** Starts a server that writes nothing to the disk, and ends with this process at the latest. */
    Process start(String host, int port) throws IOException {
        String program = path.toString();
        String portText = Integer.toString(port);
        Process process = new ProcessBuilder(
                        program, "--bind", host, "--port", portText, "--save", "", "--appendonly", "no")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }
}
