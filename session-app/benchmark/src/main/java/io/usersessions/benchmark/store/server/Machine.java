package io.usersessions.benchmark.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what a run was made: names and what they are, in the order to be read. */
public record Machine(Map<String, String> facts) {
    private static final List<String> SETTINGS = List.of(
            "fsync",
            "synchronous_commit",
            "wal_level",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "autovacuum",
            "max_connections",
            "data_checksums");

    public static Machine of(PostgresServer server, Optional<Path> folder, Optional<String> redis) throws IOException {
        Database postgres = server.administration();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("day", LocalDate.now(ZoneOffset.UTC).toString());
        facts.put(
                "processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores for all of it");
        facts.put("memory", found(Path.of("/proc/meminfo"), "MemTotal:").orElse("unknown"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put("PostgreSQL", postgres.text("show server_version") + (server.isEmbedded() ? ", embedded" : ""));
        facts.put(
                "its settings",
                SETTINGS.stream()
                        .map(name -> name + " " + postgres.text("show " + name))
                        .collect(Collectors.joining(", ")));
        facts.put("its disk", folder.isPresent() ? Disk.speed(folder.get()) : "not known to the benchmark");
        redis.ifPresent(version -> facts.put("Redis", version + ", nothing kept on a disk"));
        return new Machine(facts);
    }

    private static String processor() {
        return found(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch"));
    }

    private static Optional<String> found(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notThatSystem) {
            return Optional.empty();
        }
    }
}
