package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Store;
import java.time.Instant;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.session.data.redis.RedisSessionRepository;

/** The default repository: one hash for each session, found only by the session's id. */
final class SpringRedisDefaultFixture extends SpringRedisFixture {
    @Override
    void writeIndexes(RedisOperations<String, Object> redis, String id, String user, Instant now) {}

    @Override
    void removeIndexes(RedisOperations<String, Object> redis, String id, String user) {}

    @Override
    Store open(LettuceConnectionFactory connections, SessionTemplate template) {
        RedisSessionRepository repository = new RedisSessionRepository(template);
        repository.setDefaultMaxInactiveInterval(LIFETIME);
        return new SpringStore<>(repository, ids(), changes(), connections::destroy);
    }
}
