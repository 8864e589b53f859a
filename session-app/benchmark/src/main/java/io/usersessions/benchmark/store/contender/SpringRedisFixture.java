package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.server.RedisServer;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisOperations;

/** Sessions of Spring Session in a Redis server of their own. Each subclass has one of Spring Session's two repositories. */
abstract class SpringRedisFixture implements Fixture {
    static final Duration LIFETIME = RawFixture.LIFETIME;

    private static final int BATCH = 500;

    private final RedisServer server = RedisServer.start();
    private final LettuceConnectionFactory connections = server.connections();
    private final SessionTemplate template = new SessionTemplate(connections);
    private final List<String> ids = new ArrayList<>();
    private final ChangeLog changes = new ChangeLog();
    private final long emptyBytes = server.bytes();

    /** Writes what belongs to a session in addition to its hash. */
    abstract void writeIndexes(RedisOperations<String, Object> redis, String id, String user, Instant now);

    /** Removes what belongs to a session in addition to its hash. */
    abstract void removeIndexes(RedisOperations<String, Object> redis, String id, String user);

    /** The repository over these connections, which the store closes. */
    abstract Store open(LettuceConnectionFactory connections, SessionTemplate template);

    final List<String> ids() {
        return ids;
    }

    final ChangeListener changes() {
        return changes;
    }

    @Override
    public final void seed(int from, int to) {
        for (int session = from; session < to; session++) {
            ids.add(UUID.randomUUID().toString());
        }
        write(IntStream.range(from, to).boxed().toList());
    }

    private void write(List<Integer> sessions) {
        Instant now = Instant.now();
        for (int first = 0; first < sessions.size(); first += BATCH) {
            List<Integer> batch = sessions.subList(first, Math.min(first + BATCH, sessions.size()));
            template.pipeline(redis -> batch.forEach(session -> write(redis, session, now)));
        }
    }

    private void write(RedisOperations<String, Object> redis, int session, Instant now) {
        String id = ids.get(session);
        RedisHashes.write(redis, id, session, now);
        writeIndexes(redis, id, Population.user(Population.ownerOf(session)), now);
    }

    @Override
    public final void snapshot() {}

    @Override
    public final void restore() {
        template.pipeline(redis -> changes.takeSignIns().forEach(signIn -> {
            redis.delete(RedisHashes.name(signIn.id()));
            removeIndexes(redis, signIn.id(), Population.user(signIn.user()));
        }));
        write(changes.takeEndedSessions());
    }

    @Override
    public final long sessions() {
        return RedisHashes.count(template);
    }

    @Override
    public final long bytes() {
        return server.bytes() - emptyBytes;
    }

    @Override
    public final Store open() {
        LettuceConnectionFactory own = server.connections();
        return open(own, new SessionTemplate(own));
    }

    /** Every command is a round trip, since the repositories wait for each answer. */
    @Override
    public final CountedStore openCounted() {
        return new CountedStore(open(), server::commands, server::commands, OptionalLong::empty, () -> {});
    }

    @Override
    public final void close() {
        connections.destroy();
        server.close();
    }
}
