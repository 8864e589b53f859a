package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.domain.model.UserId;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDeskTest {
    private static final UserId ADA = new UserId("ada");

    private final Database database = Database.at(TestServer.emptyDatabase());
    private final AccountDesk accounts = new AccountDesk(database.dataSource(), InstantSource.system());

    @BeforeEach
    void migrate() {
        AccountSchema.migrate(database.patientDataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_account_is_known_by_its_password_and_no_other() {
        boolean added = accounts.add(ADA, "engine".toCharArray(), AccountKind.ORDINARY);

        assertThat(added).isTrue();
        assertThat(accounts.authenticate("ada", "engine".toCharArray())).contains(ADA);
        assertThat(accounts.authenticate("ada", "Engine".toCharArray())).isEmpty();
        assertThat(accounts.authenticate("ada", new char[0])).isEmpty();
        assertThat(accounts.authenticate("ADA", "engine".toCharArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a\u0000b", "\ud800", "ada'--", "x' or '1'='1"})
    void a_name_that_nobody_has_is_nobody_whatever_it_looks_like(String name) {
        accounts.add(ADA, "engine".toCharArray(), AccountKind.ORDINARY);

        assertThat(accounts.authenticate(name, "engine".toCharArray())).isEmpty();
        assertThat(accounts.authenticate("x".repeat(100_000), "engine".toCharArray()))
                .isEmpty();
    }

    @Test
    void an_account_that_is_there_is_not_written_over() {
        accounts.add(ADA, "engine".toCharArray(), AccountKind.ORDINARY);

        boolean again = accounts.add(ADA, "other".toCharArray(), AccountKind.ADMINISTRATOR);

        assertThat(again).isFalse();
        assertThat(accounts.authenticate("ada", "engine".toCharArray())).contains(ADA);
        assertThat(accounts.authenticate("ada", "other".toCharArray())).isEmpty();
        assertThat(TestServer.strings(database.dataSource(), "select is_admin::text from user_accounts.account"))
                .containsExactly("false");
    }

    @Test
    void an_administrator_is_stored_as_one_and_the_password_is_not_stored() {
        accounts.add(ADA, "engine-no-1".toCharArray(), AccountKind.ADMINISTRATOR);

        assertThat(TestServer.strings(database.dataSource(), "select a::text from user_accounts.account a"))
                .singleElement()
                .asString()
                .contains("$argon2id$", ",t,")
                .doesNotContain("engine-no-1");
    }

    @Test
    void the_demo_account_is_made_once_and_not_again_when_it_was_deleted() {
        Optional<String> password = accounts.addDemoAtFirstStart();
        boolean works = accounts.authenticate("demo", password.orElseThrow().toCharArray())
                .isPresent();
        Optional<String> again = accounts.addDemoAtFirstStart();
        TestServer.execute(database.dataSource(), "delete from user_accounts.account");
        Optional<String> afterDelete = accounts.addDemoAtFirstStart();

        assertThat(works).isTrue();
        assertThat(password.orElseThrow()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(again).isEmpty();
        assertThat(afterDelete).isEmpty();
    }

    @Test
    void an_account_named_demo_that_someone_added_before_is_left_alone() {
        accounts.add(AccountDesk.DEMO, "mine".toCharArray(), AccountKind.ORDINARY);

        assertThat(accounts.addDemoAtFirstStart()).isEmpty();
        assertThat(accounts.authenticate("demo", "mine".toCharArray())).isPresent();
    }

    @Test
    void a_database_that_is_away_is_not_a_wrong_password() {
        database.close();

        assertThatThrownBy(() -> accounts.authenticate("ada", "engine".toCharArray()))
                .isInstanceOf(AccountsUnavailableException.class);
    }
}
