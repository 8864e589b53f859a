package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session JDBC with the tables of its own script, wired as its own configuration wires it. */
final class SpringJdbcFixture extends PostgresFixture {
    private final SpringJdbcRows rows = new SpringJdbcRows();
    private final List<String> ids = new ArrayList<>();

    SpringJdbcFixture(Database database) {
        super(database, SpringJdbcRows.SESSIONS, SpringJdbcRows.ATTRIBUTES);
        try (HikariDataSource pool = database.pool()) {
            new ResourceDatabasePopulator(
                            new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql"))
                    .execute(pool);
        }
    }

    @Override
    public void seed(int from, int to) {
        List<String> primaryIds = new ArrayList<>();
        for (int session = from; session < to; session++) {
            primaryIds.add(UUID.randomUUID().toString());
            ids.add(UUID.randomUUID().toString());
        }
        rows.copyTo(database(), primaryIds, ids.subList(from, to), from);
        database().execute("vacuum (analyze) spring_session, spring_session_attributes");
    }

    @Override
    public void snapshot() {
        database()
                .execute(
                        "create unlogged table kept as table spring_session",
                        "create unlogged table kept_attributes as table spring_session_attributes",
                        "create index on kept_attributes (session_primary_id)",
                        "analyze kept, kept_attributes");
    }

    @Override
    public void restore() {
        database()
                .execute(
                        "delete from spring_session s where not exists (select from kept k where k.primary_id = s.primary_id)",
                        "with missing as (insert into spring_session select * from kept k where not exists (select"
                                + " from spring_session s where s.primary_id = k.primary_id) returning primary_id)"
                                + " insert into spring_session_attributes select a.* from kept_attributes a"
                                + " join missing m on m.primary_id = a.session_primary_id",
                        "vacuum spring_session, spring_session_attributes");
    }

    @Override
    Store open(HikariDataSource pool) {
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository repository =
                new JdbcIndexedSessionRepository(new JdbcTemplate(pool), transactions);
        repository.setDefaultMaxInactiveInterval(SpringJdbcRows.LIFETIME);
        return new SpringIndexedStore<>(repository, ids, ChangeListener.NONE, pool::close);
    }

    @Override
    public void close() {
        ids.clear();
    }
}
