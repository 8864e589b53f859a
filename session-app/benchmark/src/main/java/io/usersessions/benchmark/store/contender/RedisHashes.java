package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Population;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.redis.core.RedisOperations;

/** The hashes in which Spring Session keeps its sessions, one for each session. */
final class RedisHashes {
    private static final String PREFIX = "spring:session:sessions:";

    private RedisHashes() {}

    static String name(String id) {
        return PREFIX + id;
    }

    static void write(RedisOperations<String, Object> redis, String id, int session, Instant now) {
        redis.opsForHash().putAll(name(id), fields(session, now));
        redis.expire(name(id), SpringRedisFixture.LIFETIME);
    }

    private static Map<String, Object> fields(int session, Instant now) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("creationTime", now.toEpochMilli());
        fields.put("lastAccessedTime", now.toEpochMilli());
        fields.put("maxInactiveInterval", (int) SpringRedisFixture.LIFETIME.toSeconds());
        Population.attributes(session).forEach((name, value) -> fields.put("sessionAttr:" + name, value));
        fields.put("sessionAttr:" + SpringStore.USER, Population.user(Population.ownerOf(session)));
        return fields;
    }

    /** The number of sessions, without the entries that only mark when a session expires. */
    static long count(SessionTemplate template) {
        return template.keys(name("*")).stream()
                .filter(found -> !found.startsWith(name("expires:")))
                .count();
    }
}
