package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.config.ConfigureNotifyKeyspaceEventsAction;

/** The repository that finds the sessions of a user and reports what expires, with the listeners that its configuration makes. */
final class SpringRedisIndexedFixture extends SpringRedisFixture {
    private static final Duration AFTER_EXPIRY = Duration.ofMinutes(5);

    @Override
    void writeIndexes(RedisOperations<String, Object> redis, String id, String user, Instant now) {
        redis.expire(RedisHashes.name(id), LIFETIME.plus(AFTER_EXPIRY));
        redis.opsForValue().append(expiryMarker(id), "");
        redis.expire(expiryMarker(id), LIFETIME);
        Instant minute = now.plus(LIFETIME).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        String expirations = "spring:session:expirations:" + minute.toEpochMilli();
        redis.opsForSet().add(expirations, "expires:" + id);
        redis.expire(expirations, LIFETIME.plus(AFTER_EXPIRY));
        redis.opsForSet().add(userIndex(user), id);
    }

    @Override
    void removeIndexes(RedisOperations<String, Object> redis, String id, String user) {
        redis.delete(expiryMarker(id));
        redis.opsForSet().remove(userIndex(user), id);
    }

    private static String expiryMarker(String id) {
        return RedisHashes.name("expires:" + id);
    }

    private static String userIndex(String user) {
        return "spring:session:index:" + SpringStore.USER + ":" + user;
    }

    @Override
    Store open(LettuceConnectionFactory connections, SessionTemplate template) {
        try (RedisConnection connection = connections.getConnection()) {
            new ConfigureNotifyKeyspaceEventsAction().configure(connection);
        }
        RedisIndexedSessionRepository repository = new RedisIndexedSessionRepository(template);
        repository.setDefaultMaxInactiveInterval(LIFETIME);
        RedisMessageListenerContainer listeners = listeners(repository, connections);
        return new SpringIndexedStore<>(repository, ids(), changes(), () -> {
            stop(listeners);
            connections.destroy();
        });
    }

    private static RedisMessageListenerContainer listeners(
            RedisIndexedSessionRepository repository, LettuceConnectionFactory connections) {
        RedisMessageListenerContainer listeners = new RedisMessageListenerContainer();
        listeners.setConnectionFactory(connections);
        ChannelTopic deleted = new ChannelTopic(repository.getSessionDeletedChannel());
        ChannelTopic expired = new ChannelTopic(repository.getSessionExpiredChannel());
        listeners.addMessageListener(repository, List.of(deleted, expired));
        listeners.addMessageListener(repository, new PatternTopic(repository.getSessionCreatedChannelPrefix() + "*"));
        listeners.afterPropertiesSet();
        listeners.start();
        return listeners;
    }

    private static void stop(RedisMessageListenerContainer listeners) {
        try {
            listeners.destroy();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
