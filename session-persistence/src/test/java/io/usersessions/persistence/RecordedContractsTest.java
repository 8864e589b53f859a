package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.persistence.session.CombinedStatements;
import io.usersessions.testkit.jdbc.StatementRecorder;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The contracts once more, combined; checks every statement that they run, and the tables. */
class RecordedContractsTest extends CombinedContracts {
    private static final HikariDataSource DATABASE = TestDatabase.migrated();
    private static final StatementRecorder RECORDER = new StatementRecorder(DATABASE);

    RecordedContractsTest() {
        super(DATABASE, RECORDER.dataSource());
    }

    @AfterAll
    static void no_statement_has_anything_that_cannot_be_distributed() {
        TreeSet<String> statements = new TreeSet<>(RECORDER.statements());

        assertThat(statements).hasSizeGreaterThan(20).containsAll(CombinedStatements.texts());
        assertThat(statements)
                .allSatisfy(
                        sql -> assertThat(DistributableSql.faultsAnywhere(sql)).isEmpty());
        assertThat(RECORDER.batches())
                .allSatisfy(
                        sql -> assertThat(DistributableSql.faultsInBatch(sql)).isEmpty());
        assertThat(RECORDER.parameterTypes().keySet())
                .containsAll(statements.stream()
                        .filter(sql -> !sql.matches("commit|rollback"))
                        .toList());
        assertThat(RECORDER.parameterTypes())
                .allSatisfy((sql, types) -> assertThat(
                                DistributableSql.isClock(sql)
                                        ? List.<String>of()
                                        : Volatility.faults(DATABASE, sql, types))
                        .as(sql)
                        .isEmpty());
        assertThat(statements.stream().filter(sql -> !isOverAllBuckets(sql)))
                .allSatisfy(
                        sql -> assertThat(DistributableSql.faultsInRequest(sql)).isEmpty());
    }

    /** The search and the count of administrators, the looks of removals and of a watch, and the ends of transactions. */
    private static boolean isOverAllBuckets(String sql) {
        return sql.matches("commit|rollback|select count.*")
                || (sql.startsWith("select") && sql.endsWith("fetch next ? rows only"))
                || sql.contains("where (\"wanted\".\"bucket\" between 0 and 65535 and");
    }

    @Test
    void no_table_has_a_foreign_key_a_trigger_or_a_unique_key_without_its_bucket() {
        assertThat(TestDatabase.strings(
                        DATABASE,
                        "select conname from pg_constraint where contype = 'f'"
                                + " and connamespace = 'user_sessions'::regnamespace"))
                .isEmpty();
        assertThat(TestDatabase.strings(
                        DATABASE,
                        "select tgname from pg_trigger join pg_class c on c.oid = tgrelid where not tgisinternal"
                                + " and relnamespace = 'user_sessions'::regnamespace"))
                .isEmpty();
        assertThat(TestDatabase.strings(
                        DATABASE,
                        "select indexdef from pg_indexes where schemaname = 'user_sessions'"
                                + " and tablename not like 'flyway%'"
                                + " and indexdef like 'CREATE UNIQUE%'"))
                .hasSize(6)
                .allSatisfy(index -> assertThat(index).contains("(bucket, "));
    }
}
