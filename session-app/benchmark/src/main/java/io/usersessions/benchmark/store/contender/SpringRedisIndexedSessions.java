package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.config.ConfigureNotifyKeyspaceEventsAction;

/** The repository that finds a user's sessions and tells of what expires, with the listeners that its configuration makes. */
final class SpringRedisIndexedSessions extends SpringRedisFixture {
    private static final Duration AFTER_EXPIRY = Duration.ofMinutes(5);

    @Override
    void writeBeside(RedisOperations<String, Object> redis, String id, String user, Instant now) {
        redis.expire(hash(id), LIFETIME.plus(AFTER_EXPIRY));
        redis.opsForValue().append(expiring(id), "");
        redis.expire(expiring(id), LIFETIME);
        Instant minute = now.plus(LIFETIME).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        String expirations = "spring:session:expirations:" + minute.toEpochMilli();
        redis.opsForSet().add(expirations, "expires:" + id);
        redis.expire(expirations, LIFETIME.plus(AFTER_EXPIRY));
        redis.opsForSet().add(index(user), id);
    }

    @Override
    void removeBeside(RedisOperations<String, Object> redis, String id, String user) {
        redis.delete(expiring(id));
        redis.opsForSet().remove(index(user), id);
    }

    private static String expiring(String id) {
        return hash("expires:" + id);
    }

    private static String index(String user) {
        return "spring:session:index:" + SpringStore.USER + ":" + user;
    }

    @Override
    Store open(LettuceConnectionFactory connections, RedisTemplate<String, Object> template) {
        try (RedisConnection connection = connections.getConnection()) {
            new ConfigureNotifyKeyspaceEventsAction().configure(connection);
        }
        RedisIndexedSessionRepository repository = new RedisIndexedSessionRepository(template);
        repository.setDefaultMaxInactiveInterval(LIFETIME);
        RedisMessageListenerContainer listeners = new RedisMessageListenerContainer();
        listeners.setConnectionFactory(connections);
        listeners.addMessageListener(
                repository,
                List.of(
                        new ChannelTopic(repository.getSessionDeletedChannel()),
                        new ChannelTopic(repository.getSessionExpiredChannel())));
        listeners.addMessageListener(repository, new PatternTopic(repository.getSessionCreatedChannelPrefix() + "*"));
        listeners.afterPropertiesSet();
        listeners.start();
        return SpringStore.indexed(repository, ids(), changes(), () -> {
            stop(listeners);
            connections.destroy();
        });
    }

    private static void stop(RedisMessageListenerContainer listeners) {
        try {
            listeners.destroy();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
