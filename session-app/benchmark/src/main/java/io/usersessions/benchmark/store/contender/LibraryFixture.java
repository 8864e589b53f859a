package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.server.Connections;
import io.usersessions.benchmark.store.server.CopiedRows;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import java.io.IOException;
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
public final class LibraryFixture implements Fixture {
    private static final String COLUMNS =
            "bucket, session_id, key_digest, session_data, version, user_id, user_agent, ip, created_at,"
                    + " authenticated_at, last_activity, expire_date, idle_timeout, absolute_end, cookie_persistent,"
                    + " purge_after";
    private static final int FIELDS = 16;

    private final Database database;
    private final SessionCodec codec;
    private final Function<DataSource, PostgresSessions> library;
    private final List<String> cookies = new ArrayList<>();

    /** @param library the library as it is measured, on a pool */
    public LibraryFixture(Database database, SessionCodec codec, Function<DataSource, PostgresSessions> library) {
        this.database = database;
        this.codec = codec;
        this.library = library;
        try (HikariDataSource pool = database.pool(Connections.pool())) {
            SessionSchema.on(pool).migrate();
        }
    }

    /** With the JSON codec, and the store as its door makes it. */
    public static LibraryFixture json(Database database) {
        return new LibraryFixture(database, SessionCodecs.json(), PostgresSessions::on);
    }

    @Override
    public void seed(int from, int to) {
        Random random = new Random(from);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        database.copy("user_sessions.session", COLUMNS, rows -> {
            for (int session = from; session < to; session++) {
                UserId owner = new UserId(Population.user(Population.ownerOf(session)));
                SessionKey key = LibrarySessions.key(owner, random);
                cookies.add(key.reveal());
                write(rows, LibrarySessions.signedIn(key, owner, session, now), now);
            }
        });
        database.execute(
                "insert into user_sessions.session_owner (bucket, user_id, sign_ins)"
                        + " select bucket, user_id, count(*) from user_sessions.session group by bucket, user_id"
                        + " on conflict do nothing",
                "vacuum (analyze) user_sessions.session, user_sessions.session_owner");
    }

    private void write(CopiedRows rows, Session session, Instant now) throws IOException {
        rows.row(FIELDS)
                .int4(session.id().bucket())
                .bytes(session.id().toBytes())
                .bytes(session.keyDigest().toBytes())
                .bytes(codec.encode(session.data(), Binding.of(session)).toBytes())
                .int8(session.version())
                .text(session.user().orElseThrow().value())
                .text(session.client().userAgent().orElseThrow())
                .ipv4(session.client().ip().map(IpAddress::toBytes).orElseThrow())
                .instant(now)
                .instant(now)
                .instant(now)
                .instant(session.expireDate())
                .duration(session.lifetime().idle())
                .instant(session.absoluteEnd())
                .flag(false)
                .instant(session.expireDate().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    }

    @Override
    public void keep() {
        database.execute("create unlogged table public.kept as table user_sessions.session", "analyze public.kept");
    }

    @Override
    public void restore() {
        database.execute(
                "delete from user_sessions.session s where not exists (select from public.kept k"
                        + " where k.bucket = s.bucket and k.session_id = s.session_id)",
                "insert into user_sessions.session select * from public.kept k where not exists (select"
                        + " from user_sessions.session s where k.bucket = s.bucket and k.session_id = s.session_id)",
                "update user_sessions.session_owner set sign_ins = " + Population.PER_USER + " where sign_ins <> "
                        + Population.PER_USER,
                "vacuum user_sessions.session, user_sessions.session_owner");
    }

    @Override
    public void logPages() {
        database.logPages("user_sessions.session", "user_sessions.session_owner");
    }

    @Override
    public long sessions() {
        return database.number("select count(*) from user_sessions.session");
    }

    @Override
    public long bytes() {
        return database.number("select pg_total_relation_size('user_sessions.session')"
                + " + pg_total_relation_size('user_sessions.session_owner')");
    }

    @Override
    public Store open() {
        return open(database.pool(Connections.pool()), LibrarySessions.TOUCH_INTERVAL, InstantSource.system());
    }

    @Override
    public Counted openCounted() {
        return Counted.on(database, pool -> open(pool, LibrarySessions.TOUCH_INTERVAL, InstantSource.system()));
    }

    /** On one connection, noting the activity of every request at the time of this clock. */
    public Counted openTouching(InstantSource time) {
        return Counted.on(database, pool -> open(pool, Duration.ZERO, time));
    }

    public Database database() {
        return database;
    }

    private Store open(HikariDataSource pool, Duration touchInterval, InstantSource time) {
        PostgresSessions postgres = library.apply(pool);
        Sessions sessions = Sessions.using(postgres.repository(), codec)
                .directory(postgres.directory())
                .time(time)
                .settings(SessionSettings.defaults().touchInterval(touchInterval))
                .build();
        return new LibraryStore(sessions, pool, cookies);
    }

    @Override
    public void close() {
        cookies.clear();
    }
}
