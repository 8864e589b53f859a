package io.usersessions.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.DistributableSql;
import io.usersessions.persistence.TestDatabase;
import io.usersessions.persistence.combining.CombiningLimits;
import io.usersessions.persistence.combining.Lanes;
import io.usersessions.persistence.combining.Queueing;
import io.usersessions.persistence.sql.Database;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.jdbc.StatementRecorder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Queued saves, so few that they share a round trip but no statement. */
class BatchedSavesTest {
    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private final StatementRecorder recorder = new StatementRecorder(DATABASE);
    private final SessionRepository repository = PostgresRepository.on(
            new Database(recorder.dataSource()),
            new Lanes(CombiningLimits.defaults().saves(new Queueing(0, 1, 1))),
            (rows, first) -> {});

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @Test
    void first_saves_and_saves_are_a_batch_which_counts_them() {
        StoredSession session = StoredSessions.anonymous().storedIn(repository);

        repository.replace(session, session.version());

        assertThat(recorder.batches())
                .containsExactlyInAnyOrder(SessionStatements.INSERT_ANONYMOUS.text(), ReplaceStatements.REPLACE.text())
                .allSatisfy(
                        sql -> assertThat(DistributableSql.faultsInBatch(sql)).isEmpty());
    }

    @Test
    void a_sign_in_is_never_one_of_a_batch() {
        StoredSession session = StoredSessions.ownedBy(new UserId("ada")).build();

        Creation creation = repository.create(NewSession.of(session));

        assertThat(creation).isInstanceOf(Creation.Created.class);
        assertThat(recorder.batches()).isEmpty();
    }
}
