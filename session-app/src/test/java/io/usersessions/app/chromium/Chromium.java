package io.usersessions.app.chromium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real browser without a window, which is steered by its own protocol. */
public final class Chromium implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final Path folder;
    private final Process process;
    private final DevTools tools;

    private Chromium(Path folder, Process process, DevTools tools) {
        this.folder = folder;
        this.process = process;
        this.tools = tools;
    }

    public static boolean isInstalled() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(directory -> Path.of(directory, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it, and returns when it can be steered. It looks for nothing on other machines. */
    public static Chromium started() {
        try {
            Path folder = Files.createTempDirectory("chromium");
            Process process = new ProcessBuilder(
                            program().orElseThrow().toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-background-timer-throttling",
                            "--disable-backgrounding-occluded-windows",
                            "--disable-renderer-backgrounding",
                            "--disable-component-update",
                            "--disable-sync",
                            "--hide-scrollbars",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + folder,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            return new Chromium(folder, process, DevTools.at(address(folder, process)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The browser writes its port and its path into a file. */
    private static String address(Path folder, Process process) throws IOException {
        Path file = folder.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new IllegalStateException("chromium does not start: " + Files.readString(folder.resolve("out")));
    }

    /** A profile of its own, with its own cookies. */
    public Profile profile() {
        String id = tools.call("Target.createBrowserContext", Map.of(), "")
                .get("browserContextId")
                .asString();
        return new Profile(tools, id);
    }

    @Override
    public void close() {
        tools.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            delete();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Processes of the browser may still be writing while they end. */
    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException stillInUse) {
            folder.toFile().deleteOnExit();
        }
    }
}
