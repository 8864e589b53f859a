package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import io.usersessions.testkit.fixture.StoredSessions;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One write every few seconds after the database was read-only for a while, or its connections were terminated. */
class StaleConnectionsTest {
    private final String url = TestServer.emptyDatabase();
    private final String name = url.replaceFirst(".*/([a-z_0-9]+)[?].*", "$1");
    /** Another database of the server, which does not change. */
    private final DataSource outside = Database.patient(url.replace("/" + name, "/postgres"));

    private Database database;
    private SeldomWrites writes;

    @BeforeEach
    void migrate() {
        SessionSchema.on(Database.patient(url)).migrate();
        database = Database.at(url);
        SessionRepository repository =
                PostgresSessions.on(database.dataSource()).repository();
        writes = new SeldomWrites(
                List.of(outside),
                name,
                () -> repository.create(NewSession.of(StoredSessions.anonymous().build())));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void setReadOnly(String onOrOff) {
        TestServer.execute(outside, "alter database " + name + " set default_transaction_read_only = " + onOrOff);
    }

    @Test
    void after_a_read_only_spell_in_which_nobody_wrote_one_write_fails() throws SQLException {
        setReadOnly("on");
        writes.terminate();
        SeldomWrites.fill(database.dataSource());
        setReadOnly("off");

        assertThat(writes.failures()).isEqualTo(1);
    }

    @Test
    void after_a_read_only_spell_in_which_a_write_failed_no_other_fails() throws SQLException {
        setReadOnly("on");
        writes.terminate();
        SeldomWrites.fill(database.dataSource());
        assertThat(writes.isRefused()).isTrue();
        setReadOnly("off");
        writes.fewSecondsPass(writes.now());

        assertThat(writes.failures()).isZero();
    }

    @Test
    void after_all_connections_were_terminated_one_write_fails_at_most() throws SQLException {
        SeldomWrites.fill(database.dataSource());
        writes.terminate();

        assertThat(writes.failures()).isLessThanOrEqualTo(1);
    }
}
