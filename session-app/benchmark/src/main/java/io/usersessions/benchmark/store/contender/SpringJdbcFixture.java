package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.server.Connections;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session JDBC with the tables of its own script, wired as its configuration does it. */
final class SpringJdbcFixture implements Fixture {
    private static final Duration LIFETIME = RawFixture.LIFETIME;
    private static final String SESSION_COLUMNS = "primary_id, session_id, creation_time, last_access_time,"
            + " max_inactive_interval, expiry_time, principal_name";
    private static final String ATTRIBUTE_COLUMNS = "session_primary_id, attribute_name, attribute_bytes";

    private final Database database;
    private final SerializingConverter serializing = new SerializingConverter();
    private final List<String> ids = new ArrayList<>();

    SpringJdbcFixture(Database database) {
        this.database = database;
        try (HikariDataSource pool = database.pool(Connections.pool())) {
            new ResourceDatabasePopulator(
                            new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql"))
                    .execute(pool);
        }
    }

    @Override
    public void seed(int from, int to) {
        long now = Instant.now().toEpochMilli();
        List<String> primary = new ArrayList<>();
        database.copy("spring_session", SESSION_COLUMNS, rows -> {
            for (int session = from; session < to; session++) {
                primary.add(UUID.randomUUID().toString());
                ids.add(UUID.randomUUID().toString());
                rows.row(7)
                        .text(primary.get(session - from))
                        .text(ids.get(session))
                        .int8(now)
                        .int8(now)
                        .int4((int) LIFETIME.toSeconds())
                        .int8(now + LIFETIME.toMillis())
                        .text(Population.user(Population.ownerOf(session)));
            }
        });
        List<Map<String, byte[]>> serialized = new ArrayList<>();
        for (int variant = 0; variant < Population.VARIANTS; variant++) {
            serialized.add(serialized(variant));
        }
        database.copy("spring_session_attributes", ATTRIBUTE_COLUMNS, rows -> {
            for (int session = from; session < to; session++) {
                String id = primary.get(session - from);
                for (Map.Entry<String, byte[]> attribute :
                        serialized.get(session % Population.VARIANTS).entrySet()) {
                    rows.row(3).text(id).text(attribute.getKey()).bytes(attribute.getValue());
                }
                rows.row(3)
                        .text(id)
                        .text(SpringStore.USER)
                        .bytes(serializing.convert(Population.user(Population.ownerOf(session))));
            }
        });
        database.execute("vacuum (analyze) spring_session, spring_session_attributes");
    }

    private Map<String, byte[]> serialized(int session) {
        Map<String, byte[]> serialized = new LinkedHashMap<>();
        Population.attributes(session).forEach((name, value) -> serialized.put(name, serializing.convert(value)));
        return serialized;
    }

    @Override
    public void keep() {
        database.execute(
                "create unlogged table kept as table spring_session",
                "create unlogged table kept_attributes as table spring_session_attributes",
                "create index on kept_attributes (session_primary_id)",
                "analyze kept, kept_attributes");
    }

    @Override
    public void restore() {
        database.execute(
                "delete from spring_session s where not exists (select from kept k where k.primary_id = s.primary_id)",
                "with missing as (insert into spring_session select * from kept k where not exists (select"
                        + " from spring_session s where s.primary_id = k.primary_id) returning primary_id)"
                        + " insert into spring_session_attributes select a.* from kept_attributes a"
                        + " join missing m on m.primary_id = a.session_primary_id",
                "vacuum spring_session, spring_session_attributes");
    }

    @Override
    public void logPages() {
        database.logPages("spring_session", "spring_session_attributes");
    }

    @Override
    public long sessions() {
        return database.number("select count(*) from spring_session");
    }

    @Override
    public long bytes() {
        return database.number("select pg_total_relation_size('spring_session')"
                + " + pg_total_relation_size('spring_session_attributes')");
    }

    @Override
    public Store open() {
        return open(database.pool(Connections.pool()));
    }

    @Override
    public Counted openCounted() {
        return Counted.on(database, this::open);
    }

    private Store open(HikariDataSource pool) {
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository repository =
                new JdbcIndexedSessionRepository(new JdbcTemplate(pool), transactions);
        repository.setDefaultMaxInactiveInterval(LIFETIME);
        return SpringStore.indexed(repository, ids, SpringStore.Changes.UNNOTED, pool::close);
    }

    @Override
    public void close() {
        ids.clear();
    }
}
