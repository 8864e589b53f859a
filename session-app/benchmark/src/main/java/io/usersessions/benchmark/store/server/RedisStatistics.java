package io.usersessions.benchmark.store.server;

import java.util.Objects;
import java.util.Properties;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What a Redis server reports in the answers to {@code INFO}. */
record RedisStatistics(LettuceConnectionFactory connections) {
    /** The number of commands run so far, without {@code INFO} itself. */
    long commands() {
        return info("commandstats").entrySet().stream()
                .filter(entry -> !entry.getKey().equals("cmdstat_info"))
                .mapToLong(entry -> calls((String) entry.getValue()))
                .sum();
    }

    private static long calls(String statistics) {
        return Long.parseLong(statistics.substring("calls=".length(), statistics.indexOf(',')));
    }

    long bytes() {
        return Long.parseLong(info("memory").getProperty("used_memory"));
    }

    String version() {
        return info("server").getProperty("redis_version");
    }

    private Properties info(String section) {
        try (RedisConnection connection = connections.getConnection()) {
            return Objects.requireNonNull(connection.serverCommands().info(section));
        }
    }
}
