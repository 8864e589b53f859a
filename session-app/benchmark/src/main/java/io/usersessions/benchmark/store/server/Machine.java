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

/** The machine and the servers of a run: facts by name, in the order of the report. */
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

    /**
     * Describes this machine and the servers.
     *
     * @param folder holds the files of the server, if it is known
     */
    public static Machine of(PostgresServer server, Optional<Path> folder) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        addHost(facts);
        addPostgres(facts, server);
        facts.put(
                "PostgreSQL disk",
                folder.isPresent() ? DiskSpeed.describe(folder.get()) : "not known to the benchmark");
        RedisServer.installedVersion().ifPresent(version -> facts.put("Redis", version + ", without persistence"));
        return new Machine(facts);
    }

    private static void addHost(Map<String, String> facts) {
        int cores = Runtime.getRuntime().availableProcessors();
        facts.put("day", LocalDate.now(ZoneOffset.UTC).toString());
        facts.put("processor", processor() + ", " + cores + " cores, shared by all processes");
        facts.put("memory", find(Path.of("/proc/meminfo"), "MemTotal:").orElse("unknown"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    private static void addPostgres(Map<String, String> facts, PostgresServer server) {
        Database postgres = server.administration();
        String settings = SETTINGS.stream()
                .map(name -> name + " " + postgres.text("show " + name))
                .collect(Collectors.joining(", "));
        facts.put("PostgreSQL", postgres.text("show server_version") + (server.isEmbedded() ? ", embedded" : ""));
        facts.put("PostgreSQL settings", settings);
    }

    private static String processor() {
        return find(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch"));
    }

    private static Optional<String> find(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException otherSystem) {
            return Optional.empty();
        }
    }
}
