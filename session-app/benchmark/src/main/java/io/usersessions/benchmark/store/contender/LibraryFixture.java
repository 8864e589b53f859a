package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import javax.sql.DataSource;

/** The tables of this library, with one of its codecs. */
public final class LibraryFixture extends PostgresFixture {
    private final SessionCodec codec;
    private final Function<DataSource, PostgresSessions> factory;
    private final List<String> cookies = new ArrayList<>();

    /** @param factory makes the measured adapters over a pool */
    LibraryFixture(Database database, SessionCodec codec, Function<DataSource, PostgresSessions> factory) {
        super(database, LibraryRows.TABLE, "user_sessions.session_owner");
        this.codec = codec;
        this.factory = factory;
        try (HikariDataSource pool = database.pool()) {
            SessionSchema.on(pool).migrate();
        }
    }

    /** With the JSON codec and the default settings of {@link PostgresSessions}. */
    public static LibraryFixture json(Database database) {
        return new LibraryFixture(database, SessionCodecs.json(), PostgresSessions::on);
    }

    @Override
    public void seed(int from, int to) {
        Random random = new Random(from);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        database().copy(LibraryRows.TABLE, LibraryRows.COLUMNS, rows -> {
            LibraryRows written = new LibraryRows(rows, codec, now);
            for (int session = from; session < to; session++) {
                UserId owner = new UserId(Population.user(Population.ownerOf(session)));
                SessionKey key = LibrarySessions.key(owner, random);
                cookies.add(key.reveal());
                written.write(LibrarySessions.signedIn(key, owner, session, now));
            }
        });
        countSignIns();
    }

    private void countSignIns() {
        database()
                .execute(
                        "insert into user_sessions.session_owner (bucket, user_id, sign_ins)"
                                + " select bucket, user_id, count(*) from user_sessions.session group by bucket, user_id"
                                + " on conflict do nothing",
                        "vacuum (analyze) user_sessions.session, user_sessions.session_owner");
    }

    @Override
    public void snapshot() {
        database().execute("create unlogged table public.kept as table user_sessions.session", "analyze public.kept");
    }

    @Override
    public void restore() {
        database()
                .execute(
                        "delete from user_sessions.session s where not exists (select from public.kept k"
                                + " where k.bucket = s.bucket and k.session_id = s.session_id)",
                        "insert into user_sessions.session select * from public.kept k where not exists (select"
                                + " from user_sessions.session s where k.bucket = s.bucket and k.session_id = s.session_id)",
                        "update user_sessions.session_owner set sign_ins = " + Population.PER_USER
                                + " where sign_ins <> " + Population.PER_USER,
                        "vacuum user_sessions.session, user_sessions.session_owner");
    }

    /** On one connection, with a touch at every request, at the time of this clock. */
    public CountedStore openTouching(InstantSource time) {
        return CountedStore.on(database(), pool -> open(pool, Duration.ZERO, time));
    }

    @Override
    Store open(HikariDataSource pool) {
        return open(pool, LibrarySessions.TOUCH_INTERVAL, InstantSource.system());
    }

    private Store open(HikariDataSource pool, Duration touchInterval, InstantSource time) {
        PostgresSessions postgres = factory.apply(pool);
        Sessions sessions = Sessions.using(postgres.repository(), codec)
                .time(time)
                .settings(SessionSettings.defaults().touchInterval(touchInterval))
                .build();
        return new LibraryStore(sessions, sessions.own(postgres.directory()), pool, cookies);
    }

    /** A counter of PostgreSQL's statistics for the table of sessions. */
    public long statistic(String column) {
        return database()
                .number("select " + column + " from pg_stat_user_tables"
                        + " where schemaname = 'user_sessions' and relname = 'session'");
    }

    @Override
    public void close() {
        cookies.clear();
    }
}
