package com.example.trial;

import com.example.shop.ShopApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application in a JVM of its own, on the database of the other nodes. */
public final class NodeProcess implements Place {
    private static final String PORT = "port ";

    private final Process process;
    private final int port;
    private final CompletableFuture<List<String>> output;

    private NodeProcess(Process process, int port, CompletableFuture<List<String>> output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /** The main method of the other JVM: tells its port and goes on. */
    public static void main(String[] args) {
        var context = new SpringApplicationBuilder(ShopApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .run(args);
        System.out.println(PORT + context.getEnvironment().getProperty("local.server.port"));
    }

    public static NodeProcess started() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            NodeProcess.class.getName(),
                            "--server.port=0",
                            "--spring.datasource.url=" + Node.DATABASE,
                            "--spring.datasource.hikari.maximum-pool-size=10",
                            "--user-sessions.keyring=" + Node.KEYRING)
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>();
            int port = port(reader, lines);
            return new NodeProcess(process, port, CompletableFuture.supplyAsync(() -> rest(reader, lines)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int port(BufferedReader reader, List<String> lines) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(PORT)) {
                return Integer.parseInt(line.substring(PORT.length()));
            }
            lines.add(line);
        }
        throw new IllegalStateException("the node did not start: " + String.join("\n", lines));
    }

    private static List<String> rest(BufferedReader reader, List<String> lines) {
        reader.lines().forEach(lines::add);
        return lines;
    }

    @Override
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Kills it at once (SIGKILL), and returns what it printed. */
    public List<String> kill() {
        process.destroyForcibly();
        return output.join();
    }
}
