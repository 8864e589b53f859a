package io.usersessions.spring.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar of the project, run by {@code java -jar}. */
final class StartedJar implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String STARTED = "Started DemoApplication";

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder log = new StringBuilder();

    private StartedJar(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    private static StartedJar run(Path project, String java, String database) throws IOException {
        return new StartedJar(new ProcessBuilder(
                        java,
                        "-jar",
                        "target/demo-1.0.jar",
                        "--server.port=0",
                        "--spring.datasource.url=" + database.replaceFirst("\\?.*", ""),
                        "--spring.datasource.username=postgres",
                        "--spring.security.user.password=secret")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** Returns when it answers requests. */
    static StartedJar of(Path project, String java, String database) throws IOException {
        StartedJar started = run(project, java, database);
        started.readTo(STARTED);
        assertThat(started.log()).contains(STARTED);
        return started;
    }

    /** What it prints if it does not start. */
    static String failing(Path project, String database) throws IOException {
        try (StartedJar started = run(project, "java", database)) {
            started.readTo(STARTED);
            return started.log();
        }
    }

    private void readTo(String end) throws IOException {
        String line = output.readLine();
        while (line != null) {
            log.append(line).append('\n');
            line = line.contains(end) ? null : output.readLine();
        }
    }

    String log() {
        return log.toString();
    }

    int port() {
        Matcher port = PORT.matcher(log);
        assertThat(port.find()).as(log()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    /** Asks it to end, as an operator does, and waits until it did. */
    long secondsToEnd() throws InterruptedException {
        long begin = System.nanoTime();
        process.destroy();
        process.waitFor();
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
