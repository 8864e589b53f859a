package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.server.Connections;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import io.usersessions.codec.SessionCodecs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One table, one row a session: the least that a store of sessions can be. What the rows hold is the same JSON as this library's. */
final class RawFixture implements Fixture {
    static final Duration LIFETIME = Duration.ofDays(14);
    static final int KEY_BYTES = 16;

    private static final List<byte[]> PAYLOADS = IntStream.range(0, Population.VARIANTS)
            .mapToObj(session -> LibrarySessions.payload(SessionCodecs.json(), session))
            .toList();

    /** Where in a payload the value of the attribute begins that requests change: the same place in all. */
    static final int CHANGED_AT = new String(payload(0), StandardCharsets.ISO_8859_1)
            .indexOf(Population.attributes(0).get(Population.CHANGED));

    private final Database database;
    private final List<byte[]> keys = new ArrayList<>();

    RawFixture(Database database) {
        this.database = database;
        database.execute("""
                create table raw_session (
                    session_key bytea primary key,
                    session_data bytea not null,
                    user_id text not null,
                    created_at timestamptz not null,
                    last_activity timestamptz not null,
                    expire_date timestamptz not null
                ) with (fillfactor = 85)""", "create index raw_session_user on raw_session (user_id)");
    }

    static byte[] payload(int session) {
        return PAYLOADS.get(session % Population.VARIANTS);
    }

    @Override
    public void seed(int from, int to) {
        SplittableRandom random = new SplittableRandom(from);
        Instant now = Instant.now();
        database.copy(
                "raw_session", "session_key, session_data, user_id, created_at, last_activity, expire_date", rows -> {
                    for (int session = from; session < to; session++) {
                        byte[] key = new byte[KEY_BYTES];
                        random.nextBytes(key);
                        keys.add(key);
                        rows.row(6)
                                .bytes(key)
                                .bytes(payload(session))
                                .text(Population.user(Population.ownerOf(session)))
                                .instant(now)
                                .instant(now)
                                .instant(now.plus(LIFETIME));
                    }
                });
        database.execute("vacuum (analyze) raw_session");
    }

    @Override
    public void keep() {
        database.execute("create unlogged table kept as table raw_session", "analyze kept");
    }

    @Override
    public void restore() {
        database.execute(
                "delete from raw_session s where not exists (select from kept k where k.session_key = s.session_key)",
                "insert into raw_session select * from kept k"
                        + " where not exists (select from raw_session s where s.session_key = k.session_key)",
                "vacuum raw_session");
    }

    @Override
    public void logPages() {
        database.logPages("raw_session");
    }

    @Override
    public long sessions() {
        return database.number("select count(*) from raw_session");
    }

    @Override
    public long bytes() {
        return database.number("select pg_total_relation_size('raw_session')");
    }

    @Override
    public Store open() {
        return new RawStore(database.pool(Connections.pool()), keys);
    }

    @Override
    public Counted openCounted() {
        return Counted.on(database, pool -> new RawStore(pool, keys));
    }

    @Override
    public void close() {
        keys.clear();
    }
}
