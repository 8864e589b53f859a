package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSchemaTest {
    private HikariDataSource database;

    @BeforeEach
    void create() {
        database = TestDatabase.empty();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_database_is_not_valid() {
        SessionSchema schema = SessionSchema.on(database);

        assertThatThrownBy(schema::validate)
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("user_sessions");
    }

    @Test
    void a_migrated_database_is_valid() {
        SessionSchema.on(database).migrate();

        assertThatCode(SessionSchema.on(database)::validate).doesNotThrowAnyException();
    }

    @Test
    void migrating_again_keeps_what_is_stored() {
        SessionSchema.on(database).migrate();
        StoredSession session = StoredSessions.anonymous()
                .storedIn(PostgresSessions.on(database).repository());

        SessionSchema.on(database).migrate();

        assertThat(PostgresSessions.on(database).repository().find(session.id()))
                .contains(session);
    }

    @Test
    void two_nodes_may_migrate_at_once() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(SessionSchema.on(database)::migrate);

        SessionSchema.on(database).migrate();
        other.join();

        assertThatCode(SessionSchema.on(database)::validate).doesNotThrowAnyException();
    }

    @Test
    void a_table_that_someone_else_changed_by_hand_is_a_fault() {
        SessionSchema.on(database).migrate();
        TestDatabase.execute(
                database, "update user_sessions.flyway_schema_history set checksum = 1 where version = '1'");

        assertThatThrownBy(SessionSchema.on(database)::validate).isInstanceOf(SessionStoreException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "EUC_JP", "SQL_ASCII"})
    void a_database_that_lacks_characters_is_refused_by_name_and_one_made_as_advised_fits(String encoding) {
        try (HikariDataSource narrow =
                TestDatabase.empty("encoding '%s' locale 'C' template template0".formatted(encoding))) {
            SessionSchema schema = SessionSchema.on(narrow);

            Throwable refusal = catchThrowable(schema::migrate);

            assertThat(refusal).isInstanceOf(SessionStoreException.class).hasMessageContaining(encoding);
            assertThat(refusal)
                    .hasMessageContaining(TestDatabase.strings(narrow, "select current_database()")
                            .get(0));
            assertThatThrownBy(schema::validate).hasMessage(refusal.getMessage());
            assertThat(TestDatabase.strings(narrow, "select nspname from pg_namespace where nspname = 'user_sessions'"))
                    .isEmpty();
            try (HikariDataSource fit = TestDatabase.empty(
                    String.valueOf(refusal.getMessage()).replaceFirst("(?s).*create database sessions ", ""))) {
                assertThatCode(SessionSchema.on(fit)::migrate).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void the_tables_of_someone_else_are_left_alone_and_the_advice_can_be_followed() {
        TestDatabase.execute(database, "create schema user_sessions; create table user_sessions.theirs (id int)");

        Throwable refusal = catchThrowable(SessionSchema.on(database)::migrate);

        assertThat(refusal)
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("not empty")
                .hasMessageNotContaining("baseline");
        TestDatabase.execute(database, String.valueOf(refusal.getMessage()).replaceFirst("(?s).*\\((.*)\\).*", "$1"));
        assertThatCode(SessionSchema.on(database)::migrate).doesNotThrowAnyException();
        assertThat(TestDatabase.strings(database, "select count(*) from another_name.theirs"))
                .containsExactly("0");
    }

    @Test
    void a_database_that_is_gone_is_a_fault() {
        database.close();

        assertThatThrownBy(SessionSchema.on(database)::migrate).isInstanceOf(SessionStoreException.class);
    }
}
