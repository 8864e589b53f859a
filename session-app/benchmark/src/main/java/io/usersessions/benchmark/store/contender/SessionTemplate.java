package io.usersessions.benchmark.store.contender;

import java.util.function.Consumer;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.serializer.RedisSerializer;

/** A Redis template with the serializers that Spring Session configures. */
final class SessionTemplate extends RedisTemplate<String, Object> {
    SessionTemplate(LettuceConnectionFactory connections) {
        setKeySerializer(RedisSerializer.string());
        setHashKeySerializer(RedisSerializer.string());
        setConnectionFactory(connections);
        afterPropertiesSet();
    }

    /** Sends all commands before it waits for the answers. */
    void pipeline(Consumer<RedisOperations<String, Object>> commands) {
        executePipelined(new SessionCallback<Object>() {
            @Override
            @SuppressWarnings({"unchecked", "NullAway"
            }) // the operations are this template's; a pipeline returns nothing
            public <K, V> Object execute(RedisOperations<K, V> operations) {
                commands.accept((RedisOperations<String, Object>) operations);
                return null;
            }
        });
    }
}
