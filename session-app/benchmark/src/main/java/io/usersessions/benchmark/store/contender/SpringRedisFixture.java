package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.server.RedisServer;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.serializer.RedisSerializer;

/** Sessions of Spring Session in a Redis of their own; heirs say which of its two repositories. */
abstract class SpringRedisFixture implements Fixture {
    static final Duration LIFETIME = RawFixture.LIFETIME;

    private static final String SESSIONS = "spring:session:sessions:";
    private static final int BATCH = 500;

    private final RedisServer server = RedisServer.start();
    private final LettuceConnectionFactory connections = server.connections();
    private final RedisTemplate<String, Object> template = template(connections);
    private final List<String> ids = new ArrayList<>();
    private final Noted noted = new Noted();
    private final long empty = server.bytes();

    /** Writes what belongs to a session beside its hash. */
    abstract void writeBeside(RedisOperations<String, Object> redis, String id, String user, Instant now);

    /** Removes what belongs to a session beside its hash. */
    abstract void removeBeside(RedisOperations<String, Object> redis, String id, String user);

    /** The repository over these connections, which the store closes. */
    abstract Store open(LettuceConnectionFactory connections, RedisTemplate<String, Object> template);

    List<String> ids() {
        return ids;
    }

    SpringStore.Changes changes() {
        return noted;
    }

    static String hash(String id) {
        return SESSIONS + id;
    }

    @Override
    public void seed(int from, int to) {
        for (int session = from; session < to; session++) {
            ids.add(UUID.randomUUID().toString());
        }
        write(IntStream.range(from, to).boxed().toList());
    }

    private void write(List<Integer> sessions) {
        Instant now = Instant.now();
        for (int first = 0; first < sessions.size(); first += BATCH) {
            List<Integer> batch = sessions.subList(first, Math.min(first + BATCH, sessions.size()));
            pipelined(redis -> batch.forEach(session -> write(redis, session, now)));
        }
    }

    private void write(RedisOperations<String, Object> redis, int session, Instant now) {
        String id = ids.get(session);
        String user = Population.user(Population.ownerOf(session));
        Map<String, Object> fields = new HashMap<>();
        fields.put("creationTime", now.toEpochMilli());
        fields.put("lastAccessedTime", now.toEpochMilli());
        fields.put("maxInactiveInterval", (int) LIFETIME.toSeconds());
        Population.attributes(session).forEach((name, value) -> fields.put("sessionAttr:" + name, value));
        fields.put("sessionAttr:" + SpringStore.USER, user);
        redis.opsForHash().putAll(hash(id), fields);
        redis.expire(hash(id), LIFETIME);
        writeBeside(redis, id, user, now);
    }

    @FunctionalInterface
    private interface Commands {
        void to(RedisOperations<String, Object> redis);
    }

    private void pipelined(Commands commands) {
        template.executePipelined(new SessionCallback<Object>() {
            @Override
            @SuppressWarnings({"unchecked", "NullAway"}) // it is the template itself; a pipeline answers nothing
            public <K, V> Object execute(RedisOperations<K, V> operations) {
                commands.to((RedisOperations<String, Object>) operations);
                return null;
            }
        });
    }

    @Override
    public void keep() {}

    @Override
    public void restore() {
        pipelined(redis -> drain(noted.signIns, signIn -> {
            redis.delete(hash(signIn.id()));
            removeBeside(redis, signIn.id(), Population.user(signIn.user()));
        }));
        List<Integer> ended = new ArrayList<>();
        drain(
                noted.ended,
                user -> IntStream.range(1, Population.PER_USER)
                        .forEach(other -> ended.add(Population.firstOf(user) + other)));
        write(ended);
    }

    private static <T> void drain(Queue<T> queue, Consumer<T> each) {
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            each.accept(next);
        }
    }

    private record SignedIn(String id, int user) {}

    private static final class Noted implements SpringStore.Changes {
        private final Queue<SignedIn> signIns = new ConcurrentLinkedQueue<>();
        private final Queue<Integer> ended = new ConcurrentLinkedQueue<>();

        @Override
        public void signedIn(String id, int user) {
            signIns.add(new SignedIn(id, user));
        }

        @Override
        public void ended(int user) {
            ended.add(user);
        }
    }

    @Override
    public long sessions() {
        return template.keys(hash("*")).stream()
                .filter(key -> !key.startsWith(hash("expires:")))
                .count();
    }

    @Override
    public long bytes() {
        return server.bytes() - empty;
    }

    @Override
    public Store open() {
        LettuceConnectionFactory own = server.connections();
        return open(own, template(own));
    }

    /** The repositories wait for the answer to every command. */
    @Override
    public Counted openCounted() {
        return new Counted(open(), server::commands, server::commands, OptionalLong::empty, () -> {});
    }

    private static RedisTemplate<String, Object> template(LettuceConnectionFactory connections) {
        RedisTemplate<String, Object> template = new RedisTemplate<>();
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setConnectionFactory(connections);
        template.afterPropertiesSet();
        return template;
    }

    RedisServer server() {
        return server;
    }

    @Override
    public void close() {
        connections.destroy();
        server.close();
    }
}
