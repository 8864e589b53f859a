package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Store;
import java.time.Instant;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.session.data.redis.RedisSessionRepository;

/** The default repository: a hash a session, found by its key alone. */
final class SpringRedisSessions extends SpringRedisFixture {
    @Override
    void writeBeside(RedisOperations<String, Object> redis, String id, String user, Instant now) {}

    @Override
    void removeBeside(RedisOperations<String, Object> redis, String id, String user) {}

    @Override
    Store open(LettuceConnectionFactory connections, RedisTemplate<String, Object> template) {
        RedisSessionRepository repository = new RedisSessionRepository(template);
        repository.setDefaultMaxInactiveInterval(LIFETIME);
        return SpringStore.of(repository, ids(), changes(), connections::destroy);
    }
}
