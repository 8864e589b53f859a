package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.server.CopiedRows;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One table with one row for each session: the minimum of a session store. */
final class RawFixture extends PostgresFixture {
    static final Duration LIFETIME = Duration.ofDays(14);
    static final int KEY_BYTES = 16;

    private static final String TABLE = "raw_session";
    private static final String COLUMNS = "session_key, session_data, user_id, created_at, last_activity, expire_date";

    private final List<byte[]> keys = new ArrayList<>();

    RawFixture(Database database) {
        super(database, TABLE);
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

    @Override
    public void seed(int from, int to) {
        SplittableRandom random = new SplittableRandom(from);
        Instant now = Instant.now();
        database().copy(TABLE, COLUMNS, rows -> {
            for (int session = from; session < to; session++) {
                byte[] key = new byte[KEY_BYTES];
                random.nextBytes(key);
                keys.add(key);
                write(rows, key, session, now);
            }
        });
        database().execute("vacuum (analyze) raw_session");
    }

    private static void write(CopiedRows rows, byte[] key, int session, Instant now) throws IOException {
        rows.row(6)
                .bytes(key)
                .bytes(RawPayload.of(session))
                .text(Population.user(Population.ownerOf(session)))
                .instant(now)
                .instant(now)
                .instant(now.plus(LIFETIME));
    }

    @Override
    public void snapshot() {
        database().execute("create unlogged table kept as table raw_session", "analyze kept");
    }

    @Override
    public void restore() {
        database()
                .execute(
                        "delete from raw_session s where not exists (select from kept k where k.session_key = s.session_key)",
                        "insert into raw_session select * from kept k"
                                + " where not exists (select from raw_session s where s.session_key = k.session_key)",
                        "vacuum raw_session");
    }

    @Override
    Store open(HikariDataSource pool) {
        return new RawStore(pool, keys);
    }

    @Override
    public void close() {
        keys.clear();
    }
}
