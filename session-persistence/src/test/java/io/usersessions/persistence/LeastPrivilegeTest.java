package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.port.SessionStoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts under a role that may read, insert, update and delete, and nothing else. */
class LeastPrivilegeTest extends PostgresContracts {
    private static final HikariDataSource OWNER = TestDatabase.migrated();
    private static final ServingRole ROLE = ServingRole.in(OWNER);
    private static final HikariDataSource SERVING = ROLE.pool(20);

    LeastPrivilegeTest() {
        super(SERVING);
    }

    @AfterAll
    static void drop() {
        SERVING.close();
        ROLE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate user_sessions.session",
                "alter table user_sessions.session add column more int",
                "drop table user_sessions.session_history",
                "create table user_sessions.mine (id int)",
                "create table public.mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "create trigger mine before update on user_sessions.session execute function suppress_redundant_updates_trigger()",
                "update user_sessions.flyway_schema_history set success = false",
                "delete from user_sessions.flyway_schema_history"
            })
    void it_may_do_nothing_else(String sql) {
        assertThatThrownBy(() -> TestDatabase.execute(SERVING, sql))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void it_may_refer_to_no_table() {
        assertThat(TestDatabase.strings(
                        OWNER,
                        "select privilege_type from information_schema.role_table_grants where grantee = '"
                                + ROLE.name() + "' and table_name <> 'flyway_schema_history'"))
                .containsOnly("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    @Test
    void it_sees_that_the_tables_have_the_version_of_this_library() {
        assertThatCode(SessionSchema.on(SERVING)::validate).doesNotThrowAnyException();
    }

    @Test
    void it_cannot_pass_on_what_it_may_do() {
        assertThatThrownBy(() -> SessionSchema.on(SERVING).grantTo("somebody"))
                .isInstanceOf(SessionStoreException.class);
    }

    @Test
    void granting_again_after_a_migration_does_no_harm() {
        SessionSchema schema = SessionSchema.on(OWNER);

        schema.migrate();
        schema.grantTo(ROLE.name());

        assertThatCode(SessionSchema.on(SERVING)::validate).doesNotThrowAnyException();
    }

    @Test
    void a_role_that_is_not_there_is_a_fault() {
        assertThatThrownBy(() -> SessionSchema.on(OWNER).grantTo("nobody\" , public --"))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("42704");
    }

    @Test
    void every_table_is_granted() {
        assertThat(TestDatabase.strings(
                        OWNER,
                        "select relname::text from pg_class where relnamespace = 'user_sessions'::regnamespace and relkind in ('r', 'p')"
                                + " and not has_table_privilege('" + ROLE.name() + "', oid, 'select')"))
                .isEmpty();
    }
}
