package io.usersessions.app.command;

import io.usersessions.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as its users start it: in a process of its own, with its output. */
final class ChildProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("(?m)^Listening on http://localhost:(\\d+)$");
    /** A process that lives for some seconds is not worth the work of the second compiler. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final int PATIENCE_SECONDS = 300;
    private static final int PATIENCE_FOR_WORK_SECONDS = 600;

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it with the log that users have. */
    static ChildProcess start(Path scratch, String input, String... arguments) {
        return start(scratch, Map.of(), input, arguments);
    }

    /** The same with some variables of the environment set. */
    static ChildProcess start(Path scratch, Map<String, String> variables, String input, String... arguments) {
        return start(scratch, QUICK_START, "logback.xml", variables, input, arguments);
    }

    /** Starts it with everything in the log that it can write there. */
    static ChildProcess startVerbose(Path scratch, String... arguments) {
        return start(scratch, QUICK_START, "logback-everything.xml", Map.of(), "", arguments);
    }

    /** Starts it with all optimisations and with warnings alone, to measure it. */
    static ChildProcess startToMeasure(Path scratch, Map<String, String> variables, String... arguments) {
        return start(scratch, List.of(), "logback-test.xml", variables, "", arguments);
    }

    /** Starts it with these options of the JVM. */
    static ChildProcess startWith(List<String> jvm, Path scratch, Map<String, String> variables, String... arguments) {
        return start(scratch, jvm, "logback.xml", variables, "", arguments);
    }

    private static ChildProcess start(
            Path scratch,
            List<String> jvm,
            String logging,
            Map<String, String> variables,
            String input,
            String... arguments) {
        try {
            Path out = Files.createTempFile(scratch, "out", ".txt");
            Path err = Files.createTempFile(scratch, "err", ".txt");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(jvm);
            command.addAll(List.of(
                    "-Djava.io.tmpdir=" + Files.createDirectories(temporary(scratch)),
                    "-Dlogback.configurationFile=" + logging,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            return new ChildProcess(process, out, err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The folder that it uses as the folder for temporary files of the system. */
    static Path temporary(Path scratch) {
        return scratch.resolve("temporary");
    }

    /** Waits until it listens, and returns the port. */
    int port() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher listening = LISTENING.matcher(out());
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("does not listen; it said " + out() + errTail());
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private String errTail() {
        String all = err();
        return all.substring(Math.max(0, all.length() - 2_000));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it ended, and returns its exit code. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_FOR_WORK_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end; it said " + out() + errTail());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** SIGTERM. */
    int terminate() {
        process.destroy();
        return exitCode();
    }

    /** SIGKILL: nothing is closed. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }
}
