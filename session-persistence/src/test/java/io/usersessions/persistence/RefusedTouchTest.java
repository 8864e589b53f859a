package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.buffer.TouchFault;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.RefusedValueException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A buffer before a PostgreSQL that refuses one touch, or all. */
class RefusedTouchTest {
    private static final TouchBufferSettings SETTINGS = new TouchBufferSettings(Duration.ofMinutes(1), 1_000, 10_000);
    private static final int SESSIONS = 20;

    private final HikariDataSource database = TestDatabase.migrated();
    private final PostgresSessions store = PostgresSessions.on(database);
    private final List<TouchFault> faults = new ArrayList<>();
    private final TouchBuffer buffer = TouchBuffer.over(store.repository(), SETTINGS, faults::add);
    private final List<StoredSession> sessions = IntStream.range(0, SESSIONS)
            .mapToObj(number -> StoredSessions.anonymous().storedIn(store.repository()))
            .toList();

    @AfterEach
    void close() {
        buffer.close();
        database.close();
    }

    @Test
    void a_value_that_the_table_does_not_take_costs_its_own_session_the_touch_and_no_other() {
        TestDatabase.execute(database, "alter table user_sessions.session add check (user_agent <> 'odd') not valid");

        touchAll();

        assertOneIsRefused("23514");
    }

    @Test
    void a_character_that_the_database_lacks_costs_its_own_session_the_touch_and_no_other() {
        TestDatabase.execute(database, """
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'no equivalent in encoding' using errcode = '22P05'; end $$;
                create trigger refusal before update on user_sessions.session
                for each row when (new.user_agent = 'odd') execute function refuse()""");

        touchAll();

        assertOneIsRefused("22P05");
    }

    @Test
    void a_database_that_takes_no_touch_at_all_loses_none() {
        TestDatabase.execute(database, "alter table user_sessions.session rename to away");

        touchAll();
        TestDatabase.execute(database, "alter table user_sessions.away rename to session");
        buffer.flush();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kept()).isEqualTo(SESSIONS);
            assertThat(fault.refused()).isZero();
        });
        assertThat(sessions).allSatisfy(session -> assertThat(activity(session)).isEqualTo(later(session)));
    }

    private void touchAll() {
        sessions.forEach(session -> buffer.touch(List.of(new Touch(
                session.id(),
                session.version(),
                later(session),
                session.expireDate(),
                Client.of(session.equals(sessions.get(7)) ? "odd" : "ordinary", "192.0.2.1")))));
        buffer.flush();
    }

    private void assertOneIsRefused(String state) {
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kept()).isZero();
            assertThat(fault.refused()).isEqualTo(1);
            assertThat(fault.cause())
                    .isInstanceOf(RefusedValueException.class)
                    .hasMessageContaining(sessions.get(7).id().toString())
                    .hasMessageContaining(state);
        });
        assertThat(sessions)
                .allSatisfy(session -> assertThat(activity(session))
                        .isEqualTo(session.equals(sessions.get(7)) ? session.lastActivity() : later(session)));
    }

    private Instant activity(StoredSession session) {
        return store.repository().find(session.id()).orElseThrow().lastActivity();
    }

    private static Instant later(StoredSession session) {
        return session.lastActivity().plusSeconds(1);
    }
}
