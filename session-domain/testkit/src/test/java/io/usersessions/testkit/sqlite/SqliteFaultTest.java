package io.usersessions.testkit.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the adapter does with a row that it cannot read, and with a database that fails. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteFaultTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    private final SqliteDatabase database = SqliteNodes.next();
    private final SqliteDirectory directory = new SqliteDirectory(new SqliteSummaries(database));
    private final UserId owner = new UserId("ada-" + UUID.randomUUID());

    @TempDir
    private Path folder;

    @Test
    void a_row_that_cannot_be_read_does_not_hide_the_others_and_ends_with_them() {
        StoredSession readable = stored();
        byte[] idOfUnreadable = {1};
        database.run(
                "update session set id = ? where id = ?",
                idOfUnreadable,
                stored().id().toBytes());

        List<SessionSummary> listed = directory.list(owner, NOW);
        List<SessionSummary> ended = directory.endAll(owner, NOW);

        assertThat(listed).containsExactly(readable.summary());
        assertThat(ended).containsExactly(readable.summary());
        assertThat(database.query("select id from session where owner = ?", row -> true, owner.value()))
                .isEmpty();
    }

    @Test
    void a_fault_is_not_absence_and_quotes_no_value() throws SQLException {
        SqliteDatabase closed = SqliteDatabase.at(folder.resolve("sessions.db"));
        closed.connection().close();
        StoredSession session = StoredSessions.ownedBy(owner).build();

        assertThatExceptionOfType(SessionStoreException.class)
                .isThrownBy(() -> new SqliteRepository(closed).find(session.id()))
                .withMessage("a statement failed, or a row cannot be read")
                .withCauseInstanceOf(SQLException.class);
        assertThatExceptionOfType(SessionStoreException.class)
                .isThrownBy(() -> new SqliteDirectory(new SqliteSummaries(closed)).endAll(owner, NOW));
    }

    @Test
    void a_fault_in_the_middle_takes_everything_back() {
        StoredSession session = stored();

        assertThatExceptionOfType(SessionStoreException.class)
                .isThrownBy(() -> database.atomically(() -> {
                    database.run(
                            "delete from session where id = ?", session.id().toBytes());
                    return database.query("select nothing", row -> row);
                }));

        assertThat(new SqliteRepository(database).find(session.id())).contains(session);
    }

    private StoredSession stored() {
        return StoredSessions.ownedBy(owner).createdAt(NOW).storedIn(new SqliteRepository(database));
    }
}
